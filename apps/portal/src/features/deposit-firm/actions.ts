import { type DepositStep, depositSteps, type StepName } from '@wenzhou/wage-deposit';
import { m } from '../../paraglide/messages.js';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';

/** Something that a firm can do about its deposit, whether it can be done now, and what it needs. */
export interface FirmAction {
  readonly key: string;
  readonly title: string;
  readonly path: string;
  readonly isPossible: boolean;
  readonly step: DepositStep;
}

const hasOpen = ({ duties }: DepositView, name: 'payment' | 'top-up' | 'adjustment'): boolean =>
  duties.some(({ duty, metOn }) => duty === name && metOn === undefined);

/** What each step is to the firm, and what of the deposit's state it needs beside the phase. */
const asked: readonly {
  readonly step: StepName;
  readonly title: () => string;
  readonly path: string;
  readonly needs?: (deposit: DepositView) => boolean;
}[] = [
  { step: 'assess', title: m.firm_do_contract, path: '/wage-deposit' },
  { step: 'pay', title: m.firm_do_pay, path: '/wage-deposit/firm/instrument?purpose=payment' },
  { step: 'exempt', title: m.firm_do_exemption, path: '/wage-deposit/firm/exemption' },
  {
    step: 'top-up',
    title: m.firm_do_top_up,
    path: '/wage-deposit/firm/instrument?purpose=top-up',
    needs: (deposit) => hasOpen(deposit, 'top-up'),
  },
  { step: 'record-grade-change', title: m.firm_do_grade, path: '/wage-deposit/firm/grade' },
  {
    step: 'adjust',
    title: m.firm_do_adjust,
    path: '/wage-deposit/firm/instrument?purpose=adjustment',
    needs: ({ newStandard }) => newStandard !== undefined,
  },
  {
    step: 'replace-instrument',
    title: m.firm_do_replace,
    path: '/wage-deposit/firm/instrument?purpose=replacement',
    needs: ({ instruments }) => instruments.length > 0,
  },
  { step: 'activate', title: m.firm_do_activate, path: '/wage-deposit/firm/activation' },
  {
    step: 'refund',
    title: m.firm_do_refund,
    path: '/wage-deposit/firm/refund',
    needs: ({ refund }) => refund?.kind === 'granted' && refund.outcome.refundable,
  },
];

/** What a firm can do, in the order in which it comes up; what the measure's table of steps does not let it do now says so. */
export const actionsOf = (deposit: DepositView): readonly FirmAction[] =>
  asked.map(({ step, title, path, needs }) => ({
    key: step,
    title: title(),
    path,
    step: depositSteps[step],
    isPossible: depositSteps[step].phases.includes(deposit.phase) && (needs?.(deposit) ?? true),
  }));
