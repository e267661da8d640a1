import type { Bilingual } from '@wenzhou/statute';

/** Every notice and the facts that it tells. */
export interface NoticeFacts {
  readonly 'deadline-ahead': { readonly duty: string; readonly dueOn: string; readonly name: string };
  readonly 'deadline-missed': { readonly duty: string; readonly dueOn: string; readonly name: string };
}

type Say<Facts> = (facts: Facts) => Bilingual;

/** The words of every notice: a line for the list and the subject of the e-mail. */
export const noticeTexts: { readonly [Code in keyof NoticeFacts]: Say<NoticeFacts[Code]> } = {
  'deadline-ahead': ({ duty, dueOn, name }) => ({
    zh: `${name}：${duty}，最迟 ${dueOn} 办理。`,
    en: `${name}: ${duty} is due by ${dueOn}.`,
  }),
  'deadline-missed': ({ duty, dueOn, name }) => ({
    zh: `${name}：${duty}应于 ${dueOn} 前办理，现已逾期。`,
    en: `${name}: ${duty} was due by ${dueOn} and is overdue.`,
  }),
};
