import { formatDate } from '@wenzhou/calendar';
import { readDate } from '../../address.ts';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';

type Stated = string | number;

/** What notices state, by the names under which it is kept. */
const labels: Readonly<Record<string, () => string>> = {
  firm: m.documents_stated_firm,
  on: m.documents_stated_on,
  payBy: m.documents_stated_pay_by,
  standing: m.documents_stated_standing,
};

const standings: Readonly<Record<string, () => string>> = {
  complete: m.documents_standing_complete,
  exempt: m.documents_standing_exempt,
  refunded: m.documents_standing_refunded,
};

function valueOf(name: string, value: Stated): string {
  const day = readDate(value);
  if (day) return formatDate(day, language());
  return (name === 'standing' && standings[value]?.()) || String(value);
}

/** What a notice states, as labels and values; a fact of a newer kind stands under its own name. */
export const statedFacts = (stated: Readonly<Record<string, Stated>>): readonly (readonly [string, string])[] =>
  Object.entries(stated).map(([name, value]) => [labels[name]?.() ?? name, valueOf(name, value)]);
