import {
  categories,
  type Category,
  categoryNames,
  depositPolicies,
  type Grade,
  gradeNames,
  type Qualification,
  type Qualifications,
  requiredDeposit,
} from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { Button } from '../button.tsx';
import { errorOf, type FieldError } from '../error-summary.tsx';
import { SelectField } from '../field.tsx';
import { gradesOf, mostQualifications } from './qualification-grades.ts';
import { refusalText } from './refusal-text.ts';

/** A row of the form: the choices as made so far. */
interface Row {
  readonly id: number;
  readonly category: Category | '';
  readonly grade: Grade | '';
}

const gradesAsked = ({ category }: Row): readonly Grade[] => (category === '' ? [] : gradesOf[category]);

const rowOf = (held: Qualification | undefined, index: number): Row => ({
  id: index + 1,
  category: held?.category ?? '',
  grade: held?.grade ?? '',
});

/** What was chosen, without what was not. */
const chosenIn = (rows: readonly Row[]) =>
  rows.map(({ category, grade }) => ({ ...(category && { category }), ...(grade && { grade }) })) as Qualifications;

/** What the rules say against the qualifications by themselves, on the first day of the measure. */
function errorsIn(rows: readonly Row[]): readonly FieldError[] {
  const ruling = requiredDeposit(chosenIn(rows), {}, depositPolicies[0].from);
  if (ruling.kind !== 'refused') return [];
  return ruling.refusals.map((refusal) => {
    const [, index = 0, field = 'category'] = refusal.path ?? [];
    return { field: `${field}-${rows[Number(index)]?.id ?? 1}`, text: refusalText(refusal) };
  });
}

/** The qualifications that a form asks for, as typed so far, and what is wrong with them. */
export function useQualifications(held: readonly Qualification[] = []) {
  const [rows, setRows] = useState<readonly Row[]>(() => (held.length > 0 ? held.map(rowOf) : [rowOf(undefined, 0)]));
  return { rows, setRows, chosen: () => chosenIn(rows), errors: () => errorsIn(rows) };
}

/** What a firm is qualified for: one or several, each with its grade. */
export function QualificationFields({
  asked: { rows, setRows },
  errors,
  onRemoved,
}: {
  readonly asked: ReturnType<typeof useQualifications>;
  readonly errors: readonly FieldError[];
  readonly onRemoved: () => void;
}) {
  const change = (id: number, said: Partial<Row>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...said } : row)));

  function add() {
    const id = Math.max(0, ...rows.map((row) => row.id)) + 1;
    flushSync(() => setRows([...rows, { id, category: '', grade: '' }]));
    document.getElementById(`category-${id}`)?.focus();
  }

  function remove(id: number) {
    const left = rows.filter((row) => row.id !== id);
    flushSync(() => {
      setRows(left);
      onRemoved();
    });
    document.getElementById(`category-${left.at(-1)?.id}`)?.focus();
  }

  return (
    <>
      {rows.map((row, index) => (
        <fieldset key={row.id} className="mb-6 rounded border border-stone-300 bg-white p-4">
          <legend className="px-1 font-bold">{m.wage_qualification({ position: index + 1 })}</legend>
          <SelectField
            id={`category-${row.id}`}
            label={m.wage_category()}
            value={row.category}
            error={errorOf(errors, `category-${row.id}`)}
            onChange={({ target }) => change(row.id, { category: target.value as Category | '', grade: '' })}
          >
            <option value="">{m.wage_choose()}</option>
            {categories.map((category) => (
              <option key={category} value={category}>
                {categoryNames[category][language()]}
              </option>
            ))}
          </SelectField>
          {gradesAsked(row).length > 0 && (
            <SelectField
              id={`grade-${row.id}`}
              label={m.wage_grade()}
              value={row.grade}
              error={errorOf(errors, `grade-${row.id}`)}
              onChange={({ target }) => change(row.id, { grade: target.value as Grade | '' })}
            >
              <option value="">{m.wage_choose()}</option>
              {gradesAsked(row).map((grade) => (
                <option key={grade} value={grade}>
                  {gradeNames[grade][language()]}
                </option>
              ))}
            </SelectField>
          )}
          {rows.length > 1 && (
            <button type="button" className="min-h-11 text-brand-800 underline" onClick={() => remove(row.id)}>
              {m.wage_remove()}
              <span className="sr-only"> {m.wage_qualification({ position: index + 1 })}</span>
            </button>
          )}
        </fieldset>
      ))}
      {rows.length < mostQualifications && (
        <p className="mb-6">
          <Button kind="secondary" onClick={add}>
            {m.wage_add_qualification()}
          </Button>
        </p>
      )}
    </>
  );
}
