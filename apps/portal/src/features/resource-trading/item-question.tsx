import { catalogue, catalogueEntries, type CatalogueEntry, findInCatalogue } from '@wenzhou/resource-trading';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Choices, Field, SelectField } from '../../ui/field.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { useEntryAnswers } from './use-entry-answers.ts';

/** What can be chosen: a group only where nothing stands below it. */
const offered = catalogueEntries.filter(
  (entry) => entry.kind !== 'group' || !catalogueEntries.some(({ within }) => within.includes(entry.code)),
);

const isIn = (entry: CatalogueEntry, group: string): boolean => entry.code === group || entry.within.includes(group);

/**
 * What fits the words and the group; nothing as long as neither is given. Without words a group shows only what stands
 * next below it, which is enough for an answer, and what is chosen already.
 */
function matches(words: string, group: string, item: string | undefined): readonly CatalogueEntry[] {
  if (words.trim() === '')
    return offered.filter(
      (entry) => isIn(entry, group) && (entry.within.length < 2 || (entry.code === item && group !== '')),
    );
  // A category or group that was found stands for all below it.
  const found = new Set(findInCatalogue(words).map(({ code }) => code));
  return offered.filter(
    (entry) =>
      (found.has(entry.code) || entry.within.some((code) => found.has(code))) && (group === '' || isIn(entry, group)),
  );
}

const groupOf = (item: string | undefined): string =>
  item === undefined || item === 'outside'
    ? ''
    : (catalogueEntries.find(({ code }) => code === item)?.within[0] ?? item);

/** 交易的是什么 */
export function ItemQuestion() {
  const { answers, answer } = useEntryAnswers();
  const [words, setWords] = useState('');
  const [group, setGroup] = useState(() => groupOf(answers.item));
  const [item, setItem] = useState(answers.item);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const found = matches(words, group, answers.item);
  const isSearching = words.trim() !== '' || group !== '';
  const listed = [
    ...found.map(({ code, name, within }) => ({
      value: code,
      label: (
        <>
          <span className="tabular-nums text-stone-700">{code}</span> {name[language()]}
        </>
      ),
      ...(within.length > 1 && {
        hint: catalogueEntries.find((other) => other.code === within.at(-1))?.name[language()],
      }),
    })),
    { value: 'outside', label: m.trading_item_outside(), hint: m.trading_item_outside_hint() },
  ];
  const chosen = listed.find(({ value }) => value === item)?.value;
  return (
    <QuestionPage
      title={m.trading_item()}
      lead={
        <>
          {m.trading_item_hint()}{' '}
          <Link to="/trading/catalogue" className="text-brand-800 underline">
            {m.trading_item_whole()}
          </Link>
        </>
      }
      back={<BackLink to="/" />}
      errors={errors}
      onSubmit={() => {
        if (chosen) answer({ item: chosen });
        else setErrors([{ field: 'item', text: m.trading_item_missing() }]);
      }}
    >
      <Field
        id="words"
        type="search"
        label={m.trading_item_words()}
        hint={m.trading_item_words_hint()}
        autoComplete="off"
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => {
          // Enter in the search box means the words, not the answer.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <SelectField
        id="group"
        label={m.trading_item_group()}
        value={group}
        onChange={({ target }) => setGroup(target.value)}
      >
        <option value="">{m.trading_item_all_groups()}</option>
        {catalogue.groups.map(({ code, name }) => (
          <option key={code} value={code}>
            {code} {name[language()]}
          </option>
        ))}
      </SelectField>
      <p role="status" className="mb-3 font-medium">
        {isSearching ? m.trading_item_found({ count: found.length }) : m.trading_item_narrow()}
      </p>
      <Choices
        // The buttons keep their own state: another list starts anew with what is chosen.
        key={`${words} ${group}`}
        name="item"
        legend={m.trading_item_choose()}
        choices={listed}
        chosen={chosen}
        error={errorOf(errors, 'item')}
        onChoose={setItem}
      />
    </QuestionPage>
  );
}
