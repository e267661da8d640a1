import { creditCodeFor } from '@wenzhou/identity';
import { yuan } from '@wenzhou/money';
import { decide, type Deposit, type DepositCommand, type DepositEvent, evolve, noDeposit } from '../src/index.ts';
import { law } from './law.ts';

/** Fictional firms and authorities. */
export const firmCode = creditCodeFor({ department: '9', category: '1', division: '330302', organisation: 'MA2AAAAA' });
export const anotherFirm = creditCodeFor({
  department: '9',
  category: '1',
  division: '330302',
  organisation: 'MA2BBBBB',
});
export const firm = { role: 'firm' } as const;
export const lucheng = { role: 'construction-authority', division: '330302' } as const;
export const ouhai = { role: 'construction-authority', division: '330304' } as const;
export const labour = { role: 'labour-authority', division: '330302' } as const;

/** The assessment of a labour subcontractor: 300,000 yuan, due on 2018-03-29. */
export const assessment = {
  kind: 'assess',
  on: '2018-03-05',
  by: lucheng,
  creditCode: firmCode,
  registeredDivision: '330302',
  qualifications: [{ category: 'labour-subcontracting' }],
  contractFiledOn: '2018-03-01',
} as const satisfies DepositCommand;

export const cash = (amount: number) => ({ kind: 'cash', amount }) as const;

export const guarantee = (amount: number, from: string, to: string) =>
  ({ kind: 'bank-guarantee', amount, number: 'BH-1', periods: [{ from, to }] }) as const;

/** A use of the deposit on the firm's own application, for wages of April 2018. */
export const use = (
  amount: number,
  owed: Readonly<Record<string, number>>,
  on = '2018-06-01',
): Extract<DepositCommand, { kind: 'activate' }> => ({
  kind: 'activate',
  on,
  by: lucheng,
  application: { applicant: 'firm', amount, fundsShort: true },
  claims: Object.entries(owed).map(([worker, owed]) => ({ worker, project: 'P1', month: '2018-04', owed })),
});

/** Takes steps that must all be granted. */
export function live(commands: readonly DepositCommand[], from: Deposit = noDeposit): Deposit {
  return commands.reduce((deposit, command) => evolve(deposit, taken(deposit, command)), from);
}

/** The event of a step that must be granted. */
export function taken(deposit: Deposit, command: DepositCommand): DepositEvent {
  const ruling = law.observe(decide(deposit, command));
  if (ruling.kind !== 'granted') throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(ruling)}`);
  return ruling.outcome;
}

/** The codes of the refusals of a step; none when it is granted. */
export function refusedFor(deposit: Deposit, command: DepositCommand): readonly string[] {
  const ruling = law.observe(decide(deposit, command));
  return ruling.kind === 'refused' ? ruling.refusals.map(({ code }) => code) : [];
}

/** That deposit, paid in cash on 2018-03-08. */
export const held300 = live([assessment, { kind: 'pay', on: '2018-03-08', by: firm, instrument: cash(yuan(300_000)) }]);
