import { refused } from '@wenzhou/statute';
import { activationOf, type Draw, type KnownActivationRequest } from '../activation.ts';
import { largestAmount } from '../amount.ts';
import { apportionmentOf } from '../apportionment.ts';
import { setApart } from '../deposit-account.ts';
import { depositSteps } from '../deposit-steps.ts';
import type { Deposit } from '../deposit.ts';
import { refuse } from '../refusals.ts';
import { usableOn } from '../usable.ts';
import { arrearsOf, claimReasons } from './claims.ts';
import { answer, type Command, type Decision, type Desk, posting, type Reasons } from './decision.ts';

type Activate = Command<'activate'> | Command<'activate-for-subcontractor'>;

/** Where the command holds what a refusal of the rule points at; nowhere, when it comes from the record. */
function pathIn(kind: Activate['kind'], path: readonly (string | number)[] = []): readonly (string | number)[] {
  const [root, field, ...rest] = path;
  if (field === undefined) return [];
  if (root === 'request')
    return field === 'arrears' ? ['claims'] : field === 'on' ? ['on'] : ['application', field, ...rest];
  if (root === 'deposit') return kind === 'activate' ? [] : ['subcontractor', field];
  return field === 'unsettled' ? [field] : [];
}

const inCommand = (kind: Activate['kind'], refusals: Reasons): Reasons =>
  refusals.map(({ path: given, ...refusal }) => {
    const path = pathIn(kind, given);
    return path.length === 0 ? refusal : { ...refusal, path };
  });

/** Articles 7 and 9: money is called in for wages and set apart for the workers. */
export function activateWith(deposit: Deposit, command: Activate, from: Draw['from'], { trace }: Desk): Decision {
  const { on, claims, application } = command;
  const { at } = depositSteps[command.kind];
  const arrears = arrearsOf(claims);
  if (arrears === undefined)
    return refused([
      refuse('input-too-large', at, { field: 'claims', position: [], maximum: largestAmount, inclusive: true }, [
        'claims',
      ]),
    ]);
  const request: KnownActivationRequest = { ...application, arrears, on };
  const { kinds: _, amounts, ...own } = usableOn(deposit, on);
  const ruling =
    command.kind === 'activate'
      ? activationOf(request, own, undefined, trace)
      : activationOf(
          request,
          command.subcontractor,
          { ...own, unsettled: command.unsettled, unqualified: command.unqualified },
          trace,
        );
  const reasons = claimReasons(deposit, claims, on);
  if (ruling.kind === 'incomplete') return ruling;
  if (ruling.kind === 'refused') {
    const [first, ...others] = [...inCommand(command.kind, ruling.refusals), ...reasons];
    if (!first) throw new RangeError('a refusal without a reason');
    return refused([first, ...others]);
  }
  const drawn = ruling.outcome.draws.find((draw) => draw.from === from);
  if (!drawn) throw new RangeError(`an activation that draws nothing from the ${from}`);
  return answer(
    reasons,
    () => {
      const { shares } = apportionmentOf(claims, drawn.amount, trace);
      return {
        kind: 'activated',
        on,
        at: ruling.outcome.at,
        basis: ruling.outcome.basis,
        ground: { ground: drawn.ground },
        shares,
        posting: posting(deposit, command, setApart(drawn.amount, amounts)),
      };
    },
    ruling.parameters,
    trace,
  );
}
