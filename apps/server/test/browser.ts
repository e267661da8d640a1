/** A browser as far as the server can tell: it keeps cookies by host and sends them back, and follows no redirect itself. */
export class Browser {
  readonly address: string;
  readonly #jars = new Map<string, Map<string, string>>();

  constructor(address: string) {
    this.address = address;
  }

  #jarOf(url: URL): Map<string, string> {
    const jar = this.#jars.get(url.host) ?? new Map<string, string>();
    this.#jars.set(url.host, jar);
    return jar;
  }

  /** The cookies for the server, as a header. */
  get cookie(): string {
    return [...this.#jarOf(new URL(this.address))].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Keeps a cookie for the server, as somebody would who slipped it in. */
  keep(name: string, value: string): void {
    this.#jarOf(new URL(this.address)).set(name, value);
  }

  async fetch(pathOrUrl: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(pathOrUrl, this.address);
    const jar = this.#jarOf(url);
    const headers = new Headers(init.headers);
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const isExpired = attributes.some((attribute) => /^(max-age=0|expires=thu, 01 jan 1970)/i.test(attribute));
      if (value === '' || isExpired) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  post(path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.address, ...headers },
      body: JSON.stringify(body),
    });
  }
}
