import { groundNames } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { withChinese } from '../../ui/with-chinese.tsx';
import { day } from './columns.tsx';

/** What a labour authority has reported and no demand has taken up. */
export function ReportedGround({ reported }: { readonly reported: DepositView['reportedGrounds'][number] }) {
  const { ground, occurredOn, reference, reportedOn } = reported;
  return (
    <>
      <span className="first-letter:uppercase">
        {groundNames[ground.ground][language()]}
        {ground.ground === 'mass-incident' && <> · {m.authority_people({ people: ground.people })}</>}
      </span>
      <span className="block text-sm text-stone-700">
        {m.authority_occurred({ day: day(occurredOn) })} · {withChinese(reference)} ·{' '}
        {m.authority_reported({ day: day(reportedOn) })}
      </span>
    </>
  );
}

/** Every ground that waits, under a heading; nothing where there are none. */
export function ReportedGrounds({ grounds }: { readonly grounds: DepositView['reportedGrounds'] }) {
  if (grounds.length === 0) return null;
  return (
    <section aria-labelledby="grounds" className="mt-10">
      <h2 id="grounds" className="mb-3 text-xl font-bold">
        {m.authority_grounds_title()}
      </h2>
      <ul className="divide-y divide-stone-300 border-y border-stone-300">
        {grounds.map((reported) => (
          <li key={reported.id} className="py-2">
            <ReportedGround reported={reported} />
          </li>
        ))}
      </ul>
    </section>
  );
}
