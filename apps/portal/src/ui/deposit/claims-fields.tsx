import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { Button } from '../button.tsx';
import { Disclosure } from '../disclosure.tsx';
import { Failure } from '../failure.tsx';
import { Field } from '../field.tsx';
import { money } from '../money.ts';
import { claimsTemplate } from './check-claims.ts';
import {
  type ClaimColumn,
  claimColumns,
  emptyClaim,
  isEmptyClaim,
  type RowFault,
  sumOf,
  type TypedClaim,
} from './claims-list.ts';

const columnNames: Readonly<Record<ClaimColumn, () => string>> = {
  name: m.deposit_claim_name,
  citizenNumber: m.deposit_claim_citizen_number,
  project: m.deposit_claim_project,
  month: m.deposit_claim_month_typed,
  owed: m.deposit_claim_owed,
};

const faultText = ({ reason, remedy }: RowFault): string =>
  `${reason[language()]}${language() === 'zh' ? '' : ' '}${remedy[language()]}`;

/** Which row of the list, and where in the file, a fault is in. */
const placeOf = ({ row, line }: RowFault): string =>
  row === undefined ? '' : line === undefined ? m.deposit_claim_row({ row }) : m.deposit_claim_row_line({ row, line });

/** All faults of a list at once, each with its row and its column, brought into view when there are more of them. */
function ClaimFaults({ faults }: { readonly faults: readonly RowFault[] }) {
  const shown = useRef<HTMLElement>(null);
  const before = useRef(0);
  useEffect(() => {
    if (faults.length > before.current) shown.current?.focus();
    before.current = faults.length;
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <section
      ref={shown}
      tabIndex={-1}
      role="alert"
      className="mb-6 rounded border-4 border-red-800 bg-white p-4"
      aria-labelledby="claim-faults"
    >
      <h2 id="claim-faults" className="font-bold">
        {m.deposit_claim_faults({ count: faults.length })}
      </h2>
      <ul
        className="mt-2 max-h-96 list-disc space-y-1 overflow-y-auto pl-6"
        tabIndex={0}
        aria-labelledby="claim-faults"
      >
        {faults.map((fault, index) => (
          <li key={`${index} ${fault.code}`}>
            {placeOf(fault)} {fault.column && <strong>{columnNames[fault.column]()}</strong>} {faultText(fault)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const mostShown = 200;

/** A list of wages owed: typed row by row, or read from a file; faulty rows stay to be corrected. */
export function ClaimsFields({
  claims,
  onClaims,
  faults,
  onFaults,
  projectHint,
}: {
  readonly claims: readonly TypedClaim[];
  readonly onClaims: (claims: readonly TypedClaim[]) => void;
  readonly faults: readonly RowFault[];
  readonly onFaults: (faults: readonly RowFault[]) => void;
  /** What a project that is left empty stands for, where it may be. */
  readonly projectHint?: string;
}) {
  const [failure, setFailure] = useState<unknown>();
  function change(index: number, column: ClaimColumn, typed: string) {
    onClaims(claims.map((claim, at) => (at === index ? { ...claim, [column]: typed } : claim)));
    if (faults.some(({ row }) => row === index + 1))
      onFaults(faults.filter((fault) => fault.row !== index + 1 || fault.column !== column));
  }

  function remove(index: number) {
    onClaims(claims.filter((_, at) => at !== index));
    onFaults(
      faults.flatMap((fault) => {
        if (fault.row === undefined || fault.row <= index) return [fault];
        return fault.row === index + 1 ? [] : [{ ...fault, row: fault.row - 1 }];
      }),
    );
  }

  async function read(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    setFailure(undefined);
    try {
      const found = await client.wageDeposit.readWorkersList.query({ csv: await file.text() });
      const typed = claims.filter((claim) => !isEmptyClaim(claim));
      onClaims([...typed, ...found.rows]);
      // The rows of the file follow those that were there.
      onFaults(
        found.faults.map((fault) => ({ ...fault, ...(fault.row !== undefined && { row: fault.row + typed.length }) })),
      );
    } catch (error) {
      setFailure(error);
    }
    input.value = '';
  }

  function add() {
    flushSync(() => onClaims([...claims, emptyClaim]));
    document.getElementById(`claim-${claims.length}-name`)?.focus();
  }

  return (
    <fieldset className="mb-8 border-t border-stone-300 pt-4">
      <legend className="float-left mb-4 w-full text-xl font-bold">{m.deposit_claims_legend()}</legend>
      <div className="clear-both">
        <Field
          id="list"
          type="file"
          accept=".csv,text/csv"
          label={m.deposit_claims_file()}
          hint={
            <>
              {m.deposit_claims_file_hint()}{' '}
              <a
                href={`data:text/csv;charset=utf-8,${encodeURIComponent(claimsTemplate)}`}
                download="workers.csv"
                className="text-brand-800 underline"
              >
                {m.deposit_claims_template()}
              </a>
            </>
          }
          onChange={({ target }) => void read(target)}
        />
        {failure !== undefined && <Failure error={failure} />}
        <ClaimFaults faults={faults} />
        <p role="status" className="mb-4 font-semibold">
          {m.deposit_claims_title({
            count: claims.filter((claim) => !isEmptyClaim(claim)).length,
            sum: money(sumOf(claims)),
          })}
        </p>
        {claims.slice(0, mostShown).map((claim, index) => (
          // Rows keep their places while they are typed.
          <div key={index} className="mb-3 rounded border border-stone-300 bg-white p-3">
            <Disclosure
              label={m.deposit_claim_row({ row: index + 1 })}
              of={claim.name}
              open={isEmptyClaim(claim) || faults.some(({ row }) => row === index + 1)}
            >
              <div className="mt-2 grid gap-x-4 sm:grid-cols-2">
                {claimColumns.map((column) => {
                  const fault = faults.find((one) => one.row === index + 1 && one.column === column);
                  return (
                    <Field
                      key={column}
                      id={`claim-${index}-${column}`}
                      label={columnNames[column]()}
                      hint={column === 'project' ? projectHint : undefined}
                      autoComplete="off"
                      value={claim[column]}
                      error={fault && faultText(fault)}
                      onChange={({ target }) => change(index, column, target.value)}
                    />
                  );
                })}
              </div>
              <button type="button" className="min-h-11 text-brand-800 underline" onClick={() => remove(index)}>
                {m.wage_remove()} <span className="sr-only">{m.deposit_claim_row({ row: index + 1 })}</span>
              </button>
            </Disclosure>
          </div>
        ))}
        {claims.length > mostShown && (
          <p className="mb-4">{m.deposit_claims_more({ count: claims.length - mostShown })}</p>
        )}
        <Button kind="secondary" onClick={add}>
          {m.deposit_claim_add()}
        </Button>
      </div>
    </fieldset>
  );
}
