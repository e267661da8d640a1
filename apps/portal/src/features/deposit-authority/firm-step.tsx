import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Capacity } from '../../session.ts';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { Page } from '../../ui/page.tsx';
import { Desk } from './desk.tsx';
import { OnlyWithDuty } from './only-with-duty.tsx';

/** The frame of a step on one firm's deposit: the deposit is loaded, and only who may take the step gets further. */
export function FirmStep({
  from,
  title,
  duty,
  children,
}: {
  readonly from: `/wage-deposit/authority/firms/$creditCode/${'top-up' | 'clear-out' | 'credit-record'}`;
  readonly title: string;
  readonly duty: Capacity['duties'][number];
  readonly children: (deposit: DepositView) => ReactNode;
}) {
  const { creditCode } = useParams({ from });
  const asked = useQuery(procedures.wageDeposit.deposit.queryOptions({ creditCode }));
  const page = (shown: ReactNode) => <Page title={title}>{shown}</Page>;
  return (
    <>
      <BackLink to="/wage-deposit/authority/firms/$creditCode" params={{ creditCode }} />
      <Desk title={title}>
        {(official) => (
          <Answer asked={asked} waiting={page}>
            {(deposit) => {
              const isTheirs = official.division === deposit.agency && official.duties.includes(duty);
              return isTheirs
                ? children(deposit)
                : page(
                    <OnlyWithDuty official={official} duty={duty} agency={deposit.agency}>
                      {null}
                    </OnlyWithDuty>,
                  );
            }}
          </Answer>
        )}
      </Desk>
    </>
  );
}
