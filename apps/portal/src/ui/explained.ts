import {
  type ArticleRegister,
  type MessageTables,
  type Missing,
  type ParameterUse,
  type Provision,
  say,
  type Source,
  type Statute,
} from '@wenzhou/statute';
import { language } from '../language.ts';

// As JSON carries them: a list may be empty and a value of any kind may be absent, for all that a type can tell.

/** A step or a refusal. */
export interface Said {
  readonly code: string;
  readonly at: readonly Provision[];
  readonly facts?: unknown;
  readonly using?: readonly string[] | undefined;
}

/** A parameter that was used. */
export interface Used extends Omit<ParameterUse, 'value' | 'source'> {
  readonly value?: unknown;
  readonly source:
    | { readonly kind: 'provision'; readonly at: readonly Provision[] }
    | Extract<Source, { kind: 'document' }>;
}

/** A fact that is still needed. */
export interface Needed extends Omit<Missing, 'at'> {
  readonly at: readonly Provision[];
}

/** What the page needs to put a domain's rulings into words. */
export interface Wording {
  readonly messages: MessageTables<object>;
  readonly articles: ArticleRegister<number>;
  readonly statutes: readonly Statute[];
}

/** A step or a refusal in the domain's own words, in the language of the page. */
export const inWords = ({ messages }: Pick<Wording, 'messages'>, { code, facts }: Said): string =>
  say(messages, language(), { code, facts });
