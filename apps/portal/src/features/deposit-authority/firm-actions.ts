import { type DepositStep, depositSteps, type StepName } from '@wenzhou/wage-deposit';
import { m } from '../../paraglide/messages.js';
import type { Capacity } from '../../session.ts';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';

/** Something that the authority does about a firm's deposit, who does it, and whether it can be done now. */
export interface AuthorityAction {
  readonly key: StepName;
  readonly title: string;
  readonly path: string;
  readonly duty: Capacity['duties'][number];
  readonly isPossible: boolean;
  readonly step: DepositStep;
}

/** The demands of whose notices it can still be said when they were received, one a day: not those in the credit record. */
export const demandsToReceive = ({ duties }: Pick<DepositView, 'duties'>) =>
  duties.flatMap(({ duty, demandedOn, recordedOn, ...demand }, index) =>
    duty === 'top-up' &&
    demandedOn !== undefined &&
    recordedOn === undefined &&
    !duties.slice(index + 1).some((later) => later.demandedOn === demandedOn && later.recordedOn === undefined)
      ? [{ ...demand, demandedOn }]
      : [],
  );

/** What was not done by its day, or only after it, and is not in the credit record yet. */
export const unrecorded = ({ duties }: Pick<DepositView, 'duties'>): DepositView['duties'] =>
  duties.filter(({ toRecord }) => toRecord);

const asked: readonly {
  readonly step: StepName;
  readonly title: () => string;
  readonly duty: AuthorityAction['duty'];
  readonly path: (creditCode: string) => string;
  readonly needs?: (deposit: DepositView) => boolean;
}[] = [
  {
    step: 'demand-top-up',
    title: m.authority_demand,
    duty: 'deciding',
    path: (creditCode) => `/wage-deposit/authority/firms/${creditCode}/top-up`,
  },
  {
    step: 'record-receipt',
    title: m.authority_notice_receipt,
    duty: 'deciding',
    path: (creditCode) => `/wage-deposit/authority/firms/${creditCode}/notice-receipt`,
    needs: (deposit) => demandsToReceive(deposit).length > 0,
  },
  {
    step: 'enter-credit-record',
    title: m.authority_enter_record,
    duty: 'supervising',
    path: (creditCode) => `/wage-deposit/authority/firms/${creditCode}/credit-record`,
    needs: (deposit) => unrecorded(deposit).length > 0,
  },
  {
    step: 'revoke-exemption',
    title: m.authority_revoke_exemption,
    duty: 'deciding',
    path: (creditCode) => `/wage-deposit/authority/firms/${creditCode}/exemption-revocation`,
  },
  {
    step: 'clear-out',
    title: m.authority_clear_out,
    duty: 'deciding',
    path: (creditCode) => `/wage-deposit/authority/firms/${creditCode}/clear-out`,
  },
  {
    step: 'assess',
    title: m.authority_assess,
    duty: 'deciding',
    path: (creditCode) => `/wage-deposit/authority/assess?creditCode=${creditCode}`,
  },
];

/** What the authority can do; what the measure's table of steps does not let it do now says so. */
export const actionsOf = (deposit: DepositView): readonly AuthorityAction[] =>
  asked.map(({ step, title, duty, path, needs }) => ({
    key: step,
    title: title(),
    duty,
    path: path(deposit.creditCode),
    step: depositSteps[step],
    isPossible: depositSteps[step].phases.includes(deposit.phase) && (needs?.(deposit) ?? true),
  }));
