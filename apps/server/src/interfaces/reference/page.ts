import type { Language } from '@wenzhou/statute';
import { roles } from '../../accounts/actor.ts';
import { roleNames } from '../../accounts/role-names.ts';
import { type Domain, domains } from '../domains.ts';
import type { JsonSchema } from '../json-schema.ts';
import type { Method, OpenApi, OpenApiOperation } from '../openapi.ts';
import { curlOf } from './curl.ts';
import { type Field, fieldsOfSchema } from './fields.ts';
import { type Html, html } from './html.ts';
import { words } from './words.ts';

/** A call as a page shows it: a query that can be asked in both ways stands once, as it is asked by POST. */
interface Call {
  readonly path: string;
  readonly methods: readonly Method[];
  readonly method: Method;
  readonly operation: OpenApiOperation;
}

export interface PageOptions {
  readonly document: OpenApi;
  readonly language: Language;
  /** The address under which people reach the server. */
  readonly address: string;
  /** What calls with the example of the document were answered, by the call's path. */
  readonly answers: ReadonlyMap<string, unknown>;
}

const mostLines = 60;

const callsOf = ({ paths }: OpenApi): readonly Call[] =>
  Object.entries(paths).flatMap(([path, { get, post }]): readonly Call[] => {
    // Without an input there is nothing to post.
    if (get && post && (get.parameters ?? []).length === 0)
      return [{ path, methods: ['get', 'post'], method: 'get', operation: get }];
    if (post) return [{ path, methods: get ? ['get', 'post'] : ['post'], method: 'post', operation: post }];
    return get ? [{ path, methods: ['get'], method: 'get', operation: get }] : [];
  });

const callsIn = (document: OpenApi, domain: string): readonly Call[] =>
  callsOf(document).filter(({ operation }) => operation.tags.includes(domain));

const anchorOf = ({ path }: Call): string => path.replaceAll(/[^\w.]+/g, '-').replaceAll(/^-|-$/g, '');

const cut = (text: string, rest: string): string => {
  const lines = text.split('\n');
  return lines.length > mostLines ? [...lines.slice(0, mostLines), rest].join('\n') : text;
};

/** What stands between backticks is code. */
const prose = (text: string): readonly Html[] =>
  text.split('`').map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`));

class Page {
  readonly #options: PageOptions;

  constructor(options: PageOptions) {
    this.#options = options;
  }

  say(word: keyof typeof words): string {
    return words[word][this.#options.language];
  }

  /** The address of a page of the reference in this language. */
  to(domain?: string): string {
    const { language } = this.#options;
    return `/reference${domain === undefined ? '' : `/${domain}`}?language=${language}`;
  }

  whole(title: string, body: Html, domain?: string): string {
    const { language } = this.#options;
    const other = language === 'zh' ? 'en' : 'zh';
    const here = `/reference${domain === undefined ? '' : `/${domain}`}`;
    return html`<!doctype html>
      <html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}</title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href="/reference/style.css" />
        </head>
        <body>
          <a class="skip" href="#main">${this.say('skip')}</a>
          <header>
            <nav aria-label="${this.say('site')}">
              <ul>
                <li><a href="/${language}">${this.say('toSite')}</a></li>
                <li><a href="${this.to()}">${this.say('allGroups')}</a></li>
                <li><a href="/openapi.json">${this.say('forMachines')}</a></li>
                <li>
                  <a href="${here}?language=${other}" hreflang="${other}" lang="${other === 'zh' ? 'zh-CN' : 'en'}"
                    >${this.say('otherLanguage')}</a
                  >
                </li>
              </ul>
            </nav>
          </header>
          <main id="main" tabindex="-1">${body}</main>
        </body>
      </html> `.text;
  }

  row({ path, types, isRequired, notes, default: standard }: Field): Html {
    const { language } = this.#options;
    const told = [
      ...(isRequired ? [this.say('required')] : []),
      ...notes.map((note) => note.split('。 ')[language === 'zh' ? 0 : 1] ?? note),
      ...(standard === undefined ? [] : [`${this.say('defaultIs')} ${standard}`]),
    ];
    return html`<tr>
      <th scope="row"><code>${path === '' ? '*' : path}</code></th>
      <td><code>${types.join(' | ') || this.say('anything')}</code></td>
      <td>${told.join(language === 'zh' ? '；' : '; ')}</td>
    </tr> `;
  }

  table(caption: string, fields: readonly Field[]): Html {
    return html`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${this.say('field')}</th>
          <th scope="col">${this.say('type')}</th>
          <th scope="col">${this.say('note')}</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map((field) => this.row(field))}
      </tbody>
    </table> `;
  }

  /** What is long can be scrolled by keyboard, too. */
  code(label: string, text: string): Html {
    return html`<pre tabindex="0" role="region" aria-label="${label}"><code>${text}</code></pre> `;
  }

  permitted({ security, 'x-permitted': permitted = roles }: OpenApiOperation): string {
    const { language } = this.#options;
    if (security.some((scheme) => 'metricsToken' in scheme)) return this.say('byToken');
    if (permitted.includes('anonymous')) return this.say('openToAll');
    const names = permitted.map((role) => roleNames[role][language]);
    return `${this.say('openTo')}${language === 'zh' ? '：' : ': '}${names.join(language === 'zh' ? '、' : ', ')}`;
  }

  sent({ parameters = [], requestBody }: OpenApiOperation): Html {
    const asked = parameters.map(({ name, schema = {}, required = false }): Field => {
      const [whole] = fieldsOfSchema(schema);
      return { ...(whole ?? { types: [], notes: [] }), path: name, isRequired: required };
    });
    const [body] = Object.entries(requestBody?.content ?? {});
    const fields = body ? fieldsOfSchema(body[1].schema) : [];
    const hasBody = body !== undefined && (requestBody?.required === true || body[1].schema.properties !== undefined);
    if (asked.length === 0 && !hasBody) return html`<p>${this.say('nothingSent')}</p>`;
    const isLines = body?.[0] === 'application/x-ndjson';
    return html`${asked.length > 0 ? this.table(this.say('parameters'), asked) : ''}${hasBody ? this.table(`${this.say('sent')} (${body[0]}${isLines ? `, ${this.say('eachLine')}` : ''})`, fields) : ''}`;
  }

  answered({ responses }: OpenApiOperation): Html {
    const [first] = Object.values(responses);
    const [content] = first && 'content' in first ? Object.entries(first.content ?? {}) : [];
    if (!content) return html``;
    const [type, { schema }] = content;
    const { result } = (schema.properties ?? {}) as Record<string, JsonSchema | undefined>;
    const data = result?.properties?.['data'] as JsonSchema | undefined;
    const isLines = type === 'application/x-ndjson';
    const caption = `${this.say('answer')} (${data ? 'result.data' : type}${isLines ? `, ${this.say('eachLine')}` : ''})`;
    return this.table(caption, fieldsOfSchema(data ?? schema));
  }

  call(call: Call): Html {
    const { language, address, answers, document } = this.#options;
    const { path, methods, method, operation } = call;
    const cookie = String((document.components.securitySchemes['session'] as { readonly name?: string }).name);
    const { command, isSample } = curlOf(address, path, method, operation, cookie);
    const answer = answers.get(path);
    const errors = Object.keys(operation.responses).filter((status) => Number(status) >= 400);
    return html`<article>
      <h2 id="${anchorOf(call)}"><code>${methods.map((one) => one.toUpperCase()).join(' / ')} ${path}</code></h2>
      <p>${prose(operation['x-summary'][language])}</p>
      <p>${this.permitted(operation)}</p>
      ${this.sent(operation)}
      <h3>${this.say('exampleRequest')}</h3>
      ${isSample ? html`<p>${this.say('ownData')}</p>` : ''}
      ${this.code(`${this.say('exampleRequest')} ${path}`, command)}
      ${
        answer === undefined
          ? ''
          : html`<h3>${this.say('exampleAnswer')}</h3>
              ${this.code(`${this.say('exampleAnswer')} ${path}`, cut(JSON.stringify({ result: { data: answer } }, null, 2), this.say('cutOff')))}`
      }
      <details>
        <summary>${this.say('answer')}</summary>
        ${this.answered(operation)}
        <p>${this.say('errors')}${language === 'zh' ? '：' : ': '}${errors.join(', ')}</p>
      </details>
    </article> `;
  }

  groups(document: OpenApi): Html {
    return html`<nav aria-label="${this.say('contents')}">
      ${document.tags
        .filter(({ name }) => callsIn(document, name).length > 0)
        .map(
          ({ name, 'x-title': title }) =>
            html`<h2><a href="${this.to(name)}">${title[this.#options.language]}</a></h2>
              <ul class="calls">
                ${callsIn(document, name).map(
                  (call) =>
                    html`<li>
                      <a href="${this.to(name)}#${anchorOf(call)}"><code>${call.path}</code></a> —
                      ${prose(call.operation['x-summary'][this.#options.language])}
                    </li> `,
                )}
              </ul> `,
        )}
    </nav> `;
  }
}

/** The first page: every call in its group, and the shapes that several of them share. */
export function indexPage(options: PageOptions): string {
  const { document, language } = options;
  const page = new Page(options);
  const [zh = '', en = ''] = document.info.description.split('\n\n');
  const shapes = Object.entries(document.components.schemas).sort(([first], [second]) => (first < second ? -1 : 1));
  return page.whole(
    `${page.say('title')} — ${page.say('site')}`,
    html`<h1>${page.say('title')}</h1>
      <p>${prose(language === 'zh' ? zh : en)}</p>
      <p>${page.say('errorsAre')}</p>
      ${page.groups(document)}
      <h2 id="shared">${page.say('shared')}</h2>
      ${shapes.map(
        ([name, schema]) =>
          html`<article>
            <h3 id="shape-${name}"><code>${name}</code></h3>
            ${page.table(name, fieldsOfSchema(schema))}
          </article> `,
      )}`,
  );
}

export const isDomain = (name: string): name is Domain => Object.hasOwn(domains, name);

/** The page of one group: each call with what it takes, an example and what comes back. */
export function domainPage(options: PageOptions, domain: Domain): string {
  const { document, language } = options;
  const page = new Page(options);
  const title = domains[domain][language];
  const calls = callsIn(document, domain);
  return page.whole(
    `${title} — ${page.say('title')}`,
    html`<h1>${title}</h1>
      <nav aria-label="${page.say('contents')}">
        <ul class="calls">
          ${calls.map(
            (call) =>
              html`<li>
                <a href="#${anchorOf(call)}"><code>${call.path}</code></a>
              </li> `,
          )}
        </ul>
      </nav>
      ${calls.map((call) => page.call(call))}`,
    domain,
  );
}
