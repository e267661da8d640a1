import { Link } from '@tanstack/react-router';
import { divisionByCode } from '@wenzhou/identity';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { dutyName } from '../../ui/capacity-name.ts';
import { wording } from '../../ui/deposit/wording.ts';
import { Provisions } from '../../ui/provisions.tsx';
import type { CaseView } from './case-types.ts';
import type { LabourOfficial } from './only-labour.tsx';
import { type CaseTask, tasksOf, type TaskState } from './tasks.ts';

const stateNames: Readonly<Record<TaskState, () => string>> = {
  'not-started': m.arrears_task_not_started,
  'in-progress': m.arrears_task_in_progress,
  done: m.arrears_task_done,
  impossible: m.arrears_task_impossible,
};

const looks: Readonly<Record<TaskState, string>> = {
  'not-started': 'border-brand-800 bg-brand-50',
  'in-progress': 'border-amber-800 bg-amber-50',
  done: 'border-stone-500 bg-white',
  impossible: 'border-stone-400 bg-stone-100 text-stone-700',
};

const linkLook = 'text-brand-800 underline underline-offset-2';

export function TaskStateTag({ state }: { readonly state: TaskState }) {
  return (
    <span className={`inline-block shrink-0 rounded border px-2 py-0.5 text-sm font-semibold ${looks[state]}`}>
      {stateNames[state]()}
    </span>
  );
}

/** Who does a task, where it is not whoever looks at it. */
function doneByOthers({ duty }: CaseTask, { agency }: CaseView['arrearsCase'], me: LabourOfficial): string | undefined {
  if (me.agency.division !== agency)
    return m.arrears_by_authority({
      division: divisionByCode(agency)?.name[language()] ?? m.accounts_city_itself(),
    });
  return me.duties.includes(duty) ? undefined : m.arrears_by_duty({ duty: dutyName(duty) });
}

function Task({
  task,
  view: { arrearsCase },
  me,
}: {
  readonly task: CaseTask;
  readonly view: CaseView;
  readonly me: LabourOfficial;
}) {
  const { name, title, state, why, at, isOpen, request } = task;
  const others = isOpen ? doneByOthers(task, arrearsCase, me) : undefined;
  return (
    <li className="py-3">
      <div className="flex items-baseline justify-between gap-x-4">
        {isOpen && others === undefined ? (
          <Link
            to={`/wage-deposit/labour/cases/$id/${name}`}
            params={{ id: arrearsCase.id }}
            className={`font-semibold ${linkLook}`}
          >
            {title}
          </Link>
        ) : (
          <span className="font-semibold">{title}</span>
        )}
        <TaskStateTag state={state} />
      </div>
      <p>
        {why} <Provisions at={at} wording={wording} />
      </p>
      {others !== undefined && <p className="text-sm text-stone-700">{others}</p>}
      {request !== undefined && (
        <Link to="/wage-deposit/labour/requests/$id" params={{ id: request }} className={linkLook}>
          {m.arrears_see_application()}
        </Link>
      )}
    </li>
  );
}

/** What is to be done about a case: each task with where it stands and why, and who does it. */
export function TaskList({ view, me }: { readonly view: CaseView; readonly me: LabourOfficial }) {
  return (
    <section aria-labelledby="tasks" className="mt-8">
      <h2 id="tasks" className="mb-3 text-xl font-bold">
        {m.arrears_tasks_title()}
      </h2>
      <ol className="divide-y divide-stone-300 border-y border-stone-300">
        {tasksOf(view).map((task) => (
          <Task key={task.name} task={task} view={view} me={me} />
        ))}
      </ol>
    </section>
  );
}
