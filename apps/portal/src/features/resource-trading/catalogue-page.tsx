import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { formatDate } from '@wenzhou/calendar';
import {
  articles,
  catalogue,
  type CatalogueCategory,
  catalogueEntries,
  type CatalogueGroup,
  type CatalogueItem,
  findInCatalogue,
} from '@wenzhou/resource-trading';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { Field } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { wording } from './wording.ts';

/** The codes to show: all, or what the words find with the headings above it and all below it. */
function codesFound(words: string): { readonly shown: ReadonlySet<string>; readonly count: number } {
  if (words.trim() === '')
    return { shown: new Set(catalogueEntries.map(({ code }) => code)), count: catalogueEntries.length };
  const found = findInCatalogue(words);
  const codes = new Set(found.map(({ code }) => code));
  const below = catalogueEntries.filter(({ within }) => within.some((code) => codes.has(code)));
  return {
    shown: new Set([...found.flatMap(({ code, within }) => [...within, code]), ...below.map(({ code }) => code)]),
    count: found.length,
  };
}

function Name({ entry: { code, name } }: { readonly entry: Pick<CatalogueItem, 'code' | 'name'> }) {
  return (
    <>
      <span className="text-stone-700">{code}</span> {name[language()]}
    </>
  );
}

function Remark({ entry: { remark } }: { readonly entry: Pick<CatalogueItem, 'remark'> }) {
  return (
    remark && (
      <p className="max-w-prose text-sm text-stone-700">
        {withChinese(m.trading_remark({ text: remark[language()] }))}
      </p>
    )
  );
}

function AskLink({ entry: { code, name } }: { readonly entry: Pick<CatalogueItem, 'code' | 'name'> }) {
  return (
    <Link
      to="/trading/entry/day"
      search={{ item: code }}
      className="no-print inline-flex min-h-11 shrink-0 items-center text-sm text-brand-800 underline"
    >
      {m.trading_ask_entry()}
      <span className="sr-only"> {name[language()]}</span>
    </Link>
  );
}

function Items({ items, shown }: { readonly items: readonly CatalogueItem[]; readonly shown: ReadonlySet<string> }) {
  const listed = items.filter(({ code }) => shown.has(code));
  if (listed.length === 0) return null;
  return (
    <ul className="mt-1 divide-y divide-stone-200 border-t border-stone-200">
      {listed.map((item) => (
        <li key={item.code} className="flex flex-wrap items-start justify-between gap-x-4 sm:flex-nowrap">
          <div className="min-w-0 py-2 break-words">
            <Name entry={item} />
            <Remark entry={item} />
          </div>
          <AskLink entry={item} />
        </li>
      ))}
    </ul>
  );
}

function Category({ category, shown }: { readonly category: CatalogueCategory; readonly shown: ReadonlySet<string> }) {
  return (
    <section className="mt-5" aria-labelledby={category.code}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 sm:flex-nowrap">
        <h3 id={category.code} className="min-w-0 py-2 text-lg font-bold break-words">
          <Name entry={category} />
        </h3>
        <AskLink entry={category} />
      </div>
      <Remark entry={category} />
      <Items items={category.items} shown={shown} />
    </section>
  );
}

function Group({ group, shown }: { readonly group: CatalogueGroup; readonly shown: ReadonlySet<string> }) {
  const isBare = group.categories.length === 0 && group.items.length === 0;
  return (
    <section className="mt-8 border-t-2 border-stone-700 pt-3" aria-labelledby={group.code}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 sm:flex-nowrap">
        <h2 id={group.code} className="min-w-0 py-1 text-xl font-bold break-words">
          <Name entry={group} />
        </h2>
        {isBare && <AskLink entry={group} />}
      </div>
      <Remark entry={group} />
      <Items items={group.items} shown={shown} />
      {group.categories
        .filter(({ code }) => shown.has(code))
        .map((category) => (
          <Category key={category.code} category={category} shown={shown} />
        ))}
    </section>
  );
}

/** 温州市公共资源交易清单（2018年版），全文可查 */
export function CataloguePage() {
  const { find = '' } = useSearch({ from: '/trading/catalogue' });
  const navigate = useNavigate();
  const { shown, count } = codesFound(find);
  return (
    <>
      <BackLink to="/" />
      <Page
        title={catalogue.title[language()]}
        lead={
          <>
            {m.trading_catalogue_lead({ from: formatDate(catalogue.effectiveFrom, language()) })}{' '}
            <Provisions at={[articles.cite(10)]} wording={wording} />
          </>
        }
      >
        <form role="search" className="no-print" onSubmit={(event) => event.preventDefault()}>
          <Field
            id="find"
            type="search"
            label={m.trading_find()}
            hint={m.trading_find_hint()}
            autoComplete="off"
            value={find}
            onChange={({ target }) =>
              void navigate({
                to: '/trading/catalogue',
                search: target.value === '' ? {} : { find: target.value },
                replace: true,
                resetScroll: false,
              })
            }
          />
        </form>
        <p role="status" className="font-medium">
          {count === 0 ? m.trading_none_found() : m.trading_found({ count })}
        </p>
        {catalogue.groups
          .filter(({ code }) => shown.has(code))
          .map((group) => (
            <Group key={group.code} group={group} shown={shown} />
          ))}
      </Page>
    </>
  );
}
