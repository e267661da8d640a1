import { formatDate, type PlainDate } from '@wenzhou/calendar';
import { formatFigure } from '@wenzhou/money';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { Column } from '../../ui/list-table.tsx';
import { money } from '../../ui/money.ts';
import { withChinese } from '../../ui/with-chinese.tsx';
import { CaseState, shownState, stateNames, timeLeft } from './case-state.tsx';
import type { CaseRow } from './case-types.ts';

/** What runs out when, or when it was paid. */
function termOf({ state, payBy, paidOn }: CaseRow, on: PlainDate): string {
  if (paidOn) return m.arrears_paid_on({ day: formatDate(paidOn, language()) });
  return state === 'ordered' && payBy ? timeLeft(payBy, on) : '';
}

/** Cases as a list shows them: whom they are about, how much is owed, where they stand and until when. No workers. */
export const caseColumns = (on: PlainDate): readonly Column<CaseRow>[] => [
  {
    heading: m.arrears_firm(),
    text: ({ firm }) => `${firm.name} ${firm.creditCode}`,
    cell: ({ firm }) => <span className="font-semibold">{withChinese(firm.name)}</span>,
  },
  { heading: m.arrears_project(), text: ({ project }) => project, cell: ({ project }) => withChinese(project) },
  {
    heading: m.arrears_occurred_on(),
    text: ({ occurredOn }) => occurredOn,
    cell: ({ occurredOn }) => <span className="whitespace-nowrap">{formatDate(occurredOn, language())}</span>,
  },
  {
    heading: m.arrears_owed(),
    // Without separators, so that a spreadsheet reads a figure.
    text: ({ owed }) => formatFigure(owed).replaceAll(',', ''),
    cell: ({ owed, claims }) => (
      <>
        <span className="whitespace-nowrap">{money(owed)}</span>{' '}
        <span className="text-sm text-stone-700 sm:block">{m.arrears_claims({ count: claims })}</span>
      </>
    ),
    isFigure: true,
  },
  {
    heading: m.arrears_state(),
    text: (row) => stateNames[shownState(row)](),
    cell: (row) => (
      <>
        <CaseState arrearsCase={row} /> <span className="text-sm sm:block">{termOf(row, on)}</span>
      </>
    ),
  },
];
