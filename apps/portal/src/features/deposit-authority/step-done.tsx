import { Link } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { procedures } from '../../server.ts';
import { wording } from '../../ui/deposit/wording.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { NoticeLink } from './notice-link.tsx';

/** A step that was taken on a firm's deposit. */
export type StepTaken = Extract<
  inferOutput<typeof procedures.wageDeposit.demandTopUp>,
  { readonly kind: 'granted' }
>['outcome'];

const linkLook = 'inline-flex min-h-11 items-center text-brand-800 underline';

function ToFirm({ creditCode }: Pick<StepTaken, 'creditCode'>) {
  return (
    <Link to="/wage-deposit/authority/firms/$creditCode" params={{ creditCode }} className={linkLook}>
      {m.authority_to_firm()}
    </Link>
  );
}

/** The way to a firm that is another authority's matter now: anybody may read the city's register. */
export function ToRegister({ creditCode }: Pick<StepTaken, 'creditCode'>) {
  return (
    <Link to="/wage-deposit/register/$creditCode" params={{ creditCode }} className={linkLook}>
      {m.authority_to_register()}
    </Link>
  );
}

/** What was done, by when what follows, on which articles, and the notice that tells the firm. */
export function StepDone({
  title,
  taken: { creditCode, event, notice },
  next,
  onward = <ToFirm creditCode={creditCode} />,
}: {
  readonly title: string;
  readonly taken: StepTaken;
  /** What comes next, where the sentence about the step does not say so. */
  readonly next?: string;
  /** Where one goes on, where that is not the firm's deposit. */
  readonly onward?: ReactNode;
}) {
  return (
    <Page title={title}>
      <div role="status" className="max-w-prose border-l-4 border-brand-800 bg-brand-50 px-4 py-3">
        <p>
          {withChinese(event.text[language()])} <Provisions at={event.at} wording={wording} />
        </p>
        {next && <p className="mt-2">{next}</p>}
        <p className="mt-2">{m.authority_firm_told()}</p>
        {notice && <NoticeLink notice={notice} />}
      </div>
      <p className="mt-6">{onward}</p>
    </Page>
  );
}
