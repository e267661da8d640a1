import { createTransport } from 'nodemailer';
import { isLoopback } from '../loopback.ts';
import type { Outcome } from '../outbox/delivery.ts';

/** Where e-mails are handed in, and who they are from. */
export interface MailServer {
  /** `smtp://` or `smtps://`, with a user and a password where the server asks for them. */
  readonly url: string;
  /** An address, or a name and an address in angle brackets. */
  readonly from: string;
}

interface Mail {
  readonly to: string;
  /** The same for every try, from which the Message-ID is made. */
  readonly id: string;
  readonly language: 'zh' | 'en';
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Hands one e-mail in. */
export type Mailer = (mail: Mail) => Promise<Outcome>;

/** Together shorter than a relay's claim on a message, whatever the server does. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

const decoded = decodeURIComponent;

const smtpCode = /^E[A-Z0-9_]+$/;

/** A refusal of the message is for good; a server that is away, busy or does not let us in may be there again later. */
function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error && typeof error.code === 'string' && smtpCode.test(error.code) ? error.code : undefined;
  if (code === undefined) throw error;
  const response = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined;
  // The words of the server stay out: they often hold the address.
  const because = response === undefined ? code : `SMTP ${response}`;
  const isAboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isForGood = isAboutMessage && (response === undefined || response >= 500);
  return { kind: isForGood ? 'refused' : 'failed', because };
}

/** The mailer of an SMTP server. Passwords go to other machines only over TLS. */
export function smtpMailer({ url, from }: MailServer): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && username !== '' && !isLoopback(host),
    ...(username === '' ? {} : { auth: { user: decoded(username), pass: decoded(password) } }),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^@>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return async ({ to, id, language, subject, text, html }) => {
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        messageId: `<${id}@${domain}>`,
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language === 'zh' ? 'zh-CN' : 'en' },
      });
      return { kind: 'delivered' };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}
