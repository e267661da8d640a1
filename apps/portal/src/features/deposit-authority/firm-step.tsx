import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Capacity } from '../../session.ts';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { Page } from '../../ui/page.tsx';
import { Desk, type DeskOfficial } from './desk.tsx';
import { OnlyWithDuty } from './only-with-duty.tsx';

/** The frame of a step on one firm's deposit: the deposit is loaded, and only who may take the step gets further. */
export function FirmStep({
  from,
  title,
  duty,
  children,
}: {
  readonly from: `/wage-deposit/authority/firms/$creditCode/${'top-up' | 'notice-receipt' | 'clear-out' | 'exemption-revocation' | 'credit-record'}`;
  readonly title: string;
  readonly duty: Capacity['duties'][number];
  readonly children: (deposit: DepositView, official: DeskOfficial) => ReactNode;
}) {
  const { creditCode } = useParams({ from });
  const asked = useQuery(procedures.wageDeposit.deposit.queryOptions({ creditCode }));
  // Both are read here, because the page is drawn again only when something changes that was read.
  const { data, error } = asked;
  const isOthersNow = data !== undefined && error !== null;
  const page = (shown: ReactNode) => <Page title={title}>{shown}</Page>;
  return (
    <>
      {/* What the step has made another authority's matter is no longer theirs to open. */}
      {isOthersNow ? (
        <BackLink to="/wage-deposit/authority/firms" />
      ) : (
        <BackLink to="/wage-deposit/authority/firms/$creditCode" params={{ creditCode }} />
      )}
      <Desk title={title}>
        {(official) => (
          <Answer asked={asked} waiting={page}>
            {(deposit) => {
              const isTheirs = official.division === deposit.agency && official.duties.includes(duty);
              return isTheirs
                ? children(deposit, official)
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
