import type { Method, OpenApiOperation } from '../openapi.ts';
import { sampleOf } from './sample.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** What stands for the body in a command, by its kind. */
function bodyArguments(type: string, body: unknown): readonly string[] {
  switch (type) {
    case 'application/x-ndjson':
      return [`-H ${quoted(`content-type: ${type}`)}`, `--data-binary ${quoted(`${JSON.stringify(body)}\n`)}`];
    case 'multipart/form-data':
      return ['-F file=@document.pdf'];
    default:
      return [`-H ${quoted(`content-type: ${type}`)}`, `-d ${quoted(JSON.stringify(body))}`];
  }
}

/**
 * A command that makes a call, and whether it stands for a call with one's own values.
 *
 * @param cookie the name of the session's cookie
 */
export function curlOf(
  address: string,
  path: string,
  method: Method,
  { security, parameters = [], requestBody }: OpenApiOperation,
  cookie: string,
): { readonly command: string; readonly isSample: boolean } {
  const [sent] = Object.entries(requestBody?.content ?? {});
  const hasExample = sent?.[1].example !== undefined;
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map(({ name }) => `${name}=…`)
    .join('&');
  const url = `${address}${path}${query === '' ? '' : `?${query}`}`;
  const isLasting = path === '/live';
  const parts = [
    `curl ${isLasting ? '-N ' : ''}${quoted(url)}`,
    ...(security.some((scheme) => 'session' in scheme) ? [`-b ${quoted(`${cookie}=…`)}`] : []),
    ...(security.some((scheme) => 'metricsToken' in scheme) ? [`-H ${quoted('authorization: Bearer …')}`] : []),
    ...(method === 'post' && sent ? bodyArguments(sent[0], sent[1].example ?? sampleOf(sent[1].schema)) : []),
  ];
  return {
    command: parts.join(' \\\n  '),
    isSample: (sent !== undefined && !hasExample) || parts.some((part) => part.includes('…')),
  };
}
