import { articles, statutes } from '@wenzhou/wage-deposit';
import { cite } from '@wenzhou/statute';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { inWords, type Said } from '../explained.ts';
import { wording } from './wording.ts';

/** A refusal as one line beside a field, with the provision it stands on when it comes from a rule. */
export function refusalText(refusal: Said): string {
  const text = inWords(wording, refusal);
  const [provision] = refusal.at;
  if (!provision || refusal.code.startsWith('input-')) return text;
  const statute = statutes.find(({ id }) => id === provision.statute) ?? articles.statute;
  return m.wage_with_citation({ text, citation: cite(provision, statute, language()) });
}
