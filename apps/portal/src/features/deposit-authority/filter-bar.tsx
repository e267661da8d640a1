import { divisionsOn } from '@wenzhou/identity';
import { divisionAuthorityName } from '@wenzhou/wage-deposit';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import type { DeskOfficial } from './desk.tsx';
import type { DeskSearch } from './desk-search.ts';
import { useToday } from './today.ts';

/** Which authority's matters are shown: for officials of the city, who see all of them. */
function DivisionFilter({ chosen }: { readonly chosen: string | undefined }) {
  const today = useToday();
  const divisions = ['330300', ...(today ? divisionsOn(today).map(({ code }) => code) : [])];
  return (
    <SelectField
      // The divisions of the day are known after the first look.
      key={divisions.length}
      id="division"
      name="division"
      label={m.authority_division()}
      defaultValue={chosen ?? ''}
    >
      <option value="">{m.authority_any()}</option>
      {divisions.map((code) => (
        <option key={code} value={code}>
          {divisionAuthorityName(code, language())}
        </option>
      ))}
    </SelectField>
  );
}

/** What a list is narrowed down by. What was chosen stands in the address, so that Back and reload keep it. */
export function FilterBar({
  official,
  wanted,
  onFilter,
  children,
}: {
  readonly official: DeskOfficial;
  readonly wanted: DeskSearch;
  readonly onFilter: (chosen: Readonly<Record<string, string>>) => void;
  readonly children?: ReactNode;
}) {
  if (!children && !official.isCity) return null;
  return (
    <form
      key={JSON.stringify(wanted)}
      role="search"
      className="no-print grid gap-x-6 sm:grid-cols-2 md:grid-cols-4"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)] as const);
        onFilter(Object.fromEntries(typed.filter(([, value]) => value !== '')));
      }}
    >
      {children}
      {official.isCity && <DivisionFilter chosen={wanted.division} />}
      <div className="mb-6 flex items-end">
        <Button type="submit" kind="secondary">
          {m.authority_filter()}
        </Button>
      </div>
    </form>
  );
}

/** A choice of a filter; the first, `any`, leaves it out of the address. */
export function FilterChoice<Value extends string>({
  name,
  label,
  any,
  choices,
  nameOf,
  chosen,
}: {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly choices: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly chosen: Value | undefined;
}) {
  return (
    <SelectField id={name} name={name} label={label} defaultValue={chosen ?? ''}>
      <option value="">{any}</option>
      {choices.map((value) => (
        <option key={value} value={value}>
          {nameOf(value)}
        </option>
      ))}
    </SelectField>
  );
}
