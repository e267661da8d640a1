import { type Fen, fen, nonNegativeFenSchema, positiveFenSchema } from '@wenzhou/money';
import type { Granted, Ruling } from '@wenzhou/statute';
import { type Activation, usableOn, type WageDepositRefusals } from '@wenzhou/wage-deposit';
import type { LoadedDeposit } from '../stream/load-deposit.ts';
import type { ActivationPreview } from './activation-preview.ts';
import {
  type ActivationCase,
  arrearsOf,
  decideActivationCase,
  type DecidedActivation,
  mostOf,
  sharesOf,
} from './decide-activation.ts';

const activationIn = (ruling: Granted<DecidedActivation>): Granted<Activation> => ({
  ...ruling,
  outcome: ruling.outcome.activation,
});

/** A firm and what of its deposit can be called in on the day. */
const usableIn = ({ firm, deposit, row }: LoadedDeposit, on: ActivationCase['on']) => ({
  creditCode: firm,
  ...(row ? { name: row.name } : {}),
  usable: usableOn(deposit, on).balance,
});

/** A sum that is shown, however wrong what was asked for may be: the ruling says so. */
const shownSum = (sum: number): Fen => nonNegativeFenSchema.safeParse(sum).data ?? fen(0);

/** What an activation would come to: from which deposit how much, with the limits, and each worker's share. */
export function previewOfCase(asked: ActivationCase): ActivationPreview {
  const { application, claims, employer, generalContractor, on } = asked;
  const ruling = decideActivationCase(asked);
  const told: Ruling<Activation, WageDepositRefusals> = ruling.kind === 'granted' ? activationIn(ruling) : ruling;
  const most = ruling.kind === 'refused' ? mostOf(asked) : undefined;
  const shares = ruling.kind === 'granted' ? sharesOf(ruling.outcome, claims) : [];
  return {
    on,
    arrears: shownSum(arrearsOf(claims)),
    amount: shownSum(application.amount),
    employer: usableIn(employer, on),
    ...(generalContractor
      ? {
          generalContractor: {
            ...usableIn(generalContractor.loaded, on),
            unsettled: shownSum(generalContractor.unsettled),
            unqualified: generalContractor.unqualified,
          },
        }
      : {}),
    ruling: told,
    ...(most ? { most: { amount: positiveFenSchema.parse(most.amount), ruling: activationIn(most.ruling) } } : {}),
    shares: shares.flatMap(({ line, share, from }) => {
      const claim = claims[line - 1];
      if (!claim) return [];
      const { project, month, owed } = claim;
      return [{ line, project, month, owed: positiveFenSchema.parse(owed), share: fen(share), from: [...from] }];
    }),
  };
}
