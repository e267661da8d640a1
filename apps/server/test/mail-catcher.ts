import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** An e-mail that arrived. */
export interface CaughtMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came, headers and all. */
  readonly source: string;
}

/** What the server says to the next e-mails, in order; afterwards it takes every one. */
type Reply = number | 'take' | 'hang';

/** An SMTP server on this machine that keeps what it gets. */
export interface MailCatcher {
  readonly port: number;
  readonly url: string;
  readonly caught: CaughtMail[];
  /** How often an e-mail was handed in, taken or not. */
  readonly tries: () => number;
  readonly reply: (...replies: readonly Reply[]) => void;
  /** Resolves once so many e-mails were handed in. */
  readonly tried: (times: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function catchMail(login?: { readonly user: string; readonly password: string }): Promise<MailCatcher> {
  const caught: CaughtMail[] = [];
  const replies: Reply[] = [];
  let tries = 0;
  let onTry = (): void => undefined;
  const server = new SMTPServer({
    disabledCommands: login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    authOptional: !login,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: username })
        : done(Object.assign(new Error('who?'), { responseCode: 535 })),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        tries += 1;
        onTry();
        const reply = replies.shift() ?? 'take';
        if (reply === 'hang') return;
        if (reply !== 'take') {
          done(Object.assign(new Error('not taken'), { responseCode: reply }));
          return;
        }
        caught.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(parts).toString('utf8'),
        });
        done(null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const credentials = login ? `${login.user}:${encodeURIComponent(login.password)}@` : '';
  return {
    port,
    url: `smtp://${credentials}127.0.0.1:${port}`,
    caught,
    tries: () => tries,
    reply: (...next) => void replies.push(...next),
    tried: (times) =>
      new Promise((resolve) => {
        onTry = () => {
          if (tries >= times) resolve();
        };
        onTry();
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

/** A header of an e-mail, unfolded and decoded. */
export function headerOf({ source }: CaughtMail, name: string): string | undefined {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const line = head.split('\r\n').find((text) => text.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line
    ?.slice(name.length + 1)
    .trim()
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, text: string) => Buffer.from(text, 'base64').toString('utf8'))
    .replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, text: string) => quotedText(text.replaceAll('_', ' ')));
}

const quotedText = (text: string): string =>
  Buffer.from(
    text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** The parts of an e-mail of several, decoded, by their type. */
export function partsOf(mail: CaughtMail): Readonly<Record<string, string>> {
  const boundary = /boundary="([^"]+)"/.exec(mail.source)?.[1] ?? '';
  const parts = mail.source.split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => {
      const [head = '', ...body] = part.trimStart().split('\r\n\r\n');
      const type = /content-type: ([^;\s]+)/i.exec(head)?.[1] ?? '';
      const encoding = /content-transfer-encoding: (\S+)/i.exec(head)?.[1] ?? '7bit';
      const text = body.join('\r\n\r\n');
      const decoded =
        encoding === 'base64'
          ? Buffer.from(text, 'base64').toString('utf8')
          : encoding === 'quoted-printable'
            ? quotedText(text)
            : text;
      return [type, decoded.replaceAll('\r\n', '\n').trim()];
    }),
  );
}
