import { type Fen, zeroFen } from '@wenzhou/money';
import { instrumentKinds, instrumentNames } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { money } from '../money.ts';
import type { RequestView } from './deposit-types.ts';

type GivenBack = NonNullable<NonNullable<RequestView['repayment']>['instruments']>;

/** Whether guarantees and policies alone go back to the firm, and so no money is paid. */
export const isPaperOnly = (instruments: GivenBack | undefined): boolean =>
  instruments !== undefined && Object.keys(instruments).length > 0 && (instruments.cash ?? zeroFen) === zeroFen;

/** What goes back: the sum, and of what kinds it is where that is not cash alone. */
export function givenBack(amount: Fen, instruments: GivenBack | undefined): string {
  const parts = instrumentKinds.flatMap((kind) => {
    const part = instruments?.[kind] ?? zeroFen;
    return part > zeroFen ? [{ kind, part }] : [];
  });
  if (parts.every(({ kind }) => kind === 'cash')) return money(amount);
  return parts
    .map(({ kind, part }) => `${instrumentNames[kind][language()]} ${money(part)}`)
    .join(language() === 'zh' ? '、' : ', ');
}
