import { useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Button } from '../../ui/button.tsx';

type Status = inferOutput<typeof procedures.system.status>;

/** A fictional person of the demonstration. */
export type FictionalPerson = NonNullable<Status['demonstration']>['persons'][number];

/** In a demonstration, offers its fictional persons. */
export function DemonstrationNote({ onFill }: { readonly onFill: (person: FictionalPerson) => void }) {
  const { data: status } = useQuery(procedures.system.status.queryOptions());
  if (!status?.demonstration) return null;
  return (
    <aside className="mb-6 rounded border-2 border-amber-800 bg-amber-50 p-4">
      <p>
        <strong>{m.medical_demonstration_label()}</strong> {m.medical_demonstration_text()}
      </p>
      <p className="mt-2">{m.medical_fictional_persons()}</p>
      <ul className="mt-2 space-y-2">
        {status.demonstration.persons.map((person) => (
          <li key={person.citizenNumber} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span>
              <span lang="zh-CN">{person.name}</span> <span className="font-mono">{person.citizenNumber}</span>
            </span>
            <Button kind="secondary" onClick={() => onFill(person)}>
              {m.medical_fill_person()}
              <span className="sr-only" lang="zh-CN">
                {' '}
                {person.name}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
