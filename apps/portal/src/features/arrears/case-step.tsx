import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { useBeginAtTop } from '../../ui/use-begin-at-top.ts';
import type { CaseView } from './case-types.ts';
import { OnlyLabour } from './only-labour.tsx';
import { TaskStateTag } from './task-list.tsx';
import { taskDuty, type TaskName, taskOf, taskTitle } from './tasks.ts';
import { useCase } from './use-case.ts';

/** What has been done, as the page after it tells: what happens next, by when, on which article. */
export interface StepDone {
  readonly title: string;
  readonly next: ReactNode;
}

type Form = (view: CaseView, onDone: (done: StepDone) => void) => ReactNode;

function ToCase({ id, kind }: { readonly id: string; readonly kind?: 'secondary' }) {
  return (
    <p className="mt-8">
      <ButtonLink to="/wage-deposit/labour/cases/$id" params={{ id }} {...(kind && { kind })}>
        {m.arrears_to_case()}
      </ButtonLink>
    </p>
  );
}

/** What comes after a step that was taken. */
function Done({ done: { title, next }, id }: { readonly done: StepDone; readonly id: string }) {
  useBeginAtTop();
  return (
    <Page title={title}>
      <div role="status" className="max-w-prose border-l-4 border-brand-800 bg-brand-50 px-4 py-3">
        {next}
      </div>
      <ToCase id={id} />
    </Page>
  );
}

function Step({ name, form }: { readonly name: TaskName; readonly form: Form }) {
  const { id } = useParams({ strict: false }) as { readonly id: string };
  const [done, setDone] = useState<StepDone>();
  const asked = useCase(id);
  const title = taskTitle(name);
  if (done) return <Done done={done} id={id} />;
  return (
    <Answer asked={asked} waiting={(state) => <Page title={title}>{state}</Page>}>
      {(view) => {
        const { isOpen, state, why, at } = taskOf(name, view);
        if (isOpen) return form(view, setDone);
        return (
          <Page title={title} lead={<TaskStateTag state={state} />}>
            <p className="max-w-prose">
              {why} <Provisions at={at} wording={wording} />
            </p>
            <ToCase id={id} kind="secondary" />
          </Page>
        );
      }}
    </Answer>
  );
}

/** A step of a case with an address of its own: its form while it can be taken, or why it cannot. */
export function CaseStep({ name, children }: { readonly name: TaskName; readonly children: Form }) {
  const { id } = useParams({ strict: false }) as { readonly id: string };
  return (
    <>
      <BackLink to="/wage-deposit/labour/cases/$id" params={{ id }} />
      <OnlyLabour title={taskTitle(name)} duty={taskDuty(name)}>
        {() => <Step name={name} form={children} />}
      </OnlyLabour>
    </>
  );
}
