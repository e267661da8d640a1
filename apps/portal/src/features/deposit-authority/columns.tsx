import { Link } from '@tanstack/react-router';
import { formatDate, plainDate } from '@wenzhou/calendar';
import { type Fen, formatFigure } from '@wenzhou/money';
import { divisionAuthorityName } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { Column } from '../../ui/list-table.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import type { DeskOfficial } from './desk.tsx';

interface NamedFirm {
  readonly creditCode: string;
  readonly name: string;
}

export const day = (on: string): string => formatDate(plainDate(on), language());

/** A firm that has a deposit on record, leading to it. */
export function FirmLink({ firm: { creditCode, name } }: { readonly firm: NamedFirm }) {
  return (
    <Link
      to="/wage-deposit/authority/firms/$creditCode"
      params={{ creditCode }}
      className="inline-flex min-h-11 items-center font-semibold text-brand-800 underline sm:min-h-0"
    >
      {withChinese(name)}
    </Link>
  );
}

/** The way to a firm's deposit at the end of a row. */
export function LookAtFirm({ firm: { creditCode, name } }: { readonly firm: NamedFirm }) {
  return (
    <Link
      to="/wage-deposit/authority/firms/$creditCode"
      params={{ creditCode }}
      className="inline-flex min-h-11 items-center whitespace-nowrap text-brand-800 underline sm:min-h-0"
    >
      {m.authority_look()}
      <span className="sr-only"> {withChinese(name)}</span>
    </Link>
  );
}

/** The firm of a row, and in files its credit code beside the name. */
export const firmColumn = <Row,>(firmOf: (row: Row) => NamedFirm): Column<Row> => ({
  heading: m.authority_firm(),
  text: (row) => `${firmOf(row).name} ${firmOf(row).creditCode}`,
  cell: (row) => <FirmLink firm={firmOf(row)} />,
});

/** The authority whose matter it is: for officials who see several. */
export const agencyColumn = <Row,>(
  { isCity }: DeskOfficial,
  agencyOf: (row: Row) => string | undefined,
): readonly Column<Row>[] =>
  isCity
    ? [
        {
          heading: m.authority_agency(),
          text: (row) => {
            const agency = agencyOf(row);
            return agency === undefined ? '' : divisionAuthorityName(agency, language());
          },
        },
      ]
    : [];

export const moneyColumn = <Row,>(heading: string, amountOf: (row: Row) => Fen | undefined): Column<Row> => ({
  heading,
  text: (row) => {
    const amount = amountOf(row);
    return amount === undefined ? '' : formatFigure(amount);
  },
  isFigure: true,
});
