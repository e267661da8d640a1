import type { Bilingual, Language } from '@wenzhou/statute';

/** One line without control characters, whatever the facts hold: a header ends at the end of its line. */
const oneLine = (text: string): string => text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim();

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const words = {
  zh: {
    goOn: '请登录门户办理或查看：',
    why: '本邮件由温州民生规则系统自动发出，请勿回复。您的全部通知都在门户的“通知”里。',
  },
  en: {
    goOn: 'Sign in to the portal to go on:',
    why: 'Wenzhou Civic sent this by itself; please do not reply. All your notices are under "Notices" in the portal.',
  },
} as const;

/** A notice as an e-mail: its line, where to go on, and why one gets it, as plain text and as HTML. */
export function noticeMail(
  notice: Bilingual,
  language: Language,
  link: string,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const subject = oneLine(notice[language]);
  const { goOn, why } = words[language];
  const address = escaped(link);
  return {
    subject,
    text: `${subject}\n\n${goOn}\n${link}\n\n${why}\n`,
    html: `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body><p>${escaped(subject)}</p><p>${escaped(goOn)}<br><a href="${address}">${address}</a></p><p>${escaped(why)}</p></body></html>`,
  };
}
