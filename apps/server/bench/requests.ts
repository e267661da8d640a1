import { Agent, request } from 'node:http';

/** One request to a server, as it is sent. */
export interface Sent {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent by POST where there is one. */
  readonly body?: string;
}

/** As many as pgbench has clients. */
export const clients = 8;

function send(address: string, agent: Agent, { path, headers, body }: Sent): Promise<void> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request(new URL(path, address), { method, agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
      response.on('error', reject).on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${path} answered ${response.statusCode}: ${answer}`));
      });
    });
    sent.on('error', reject).end(body);
  });
}

/** Sends requests over {@link clients} connections, each as soon as the one before is answered. @returns how many a second */
export async function rateOf(address: string, requests: Iterable<Sent>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const waiting = requests[Symbol.iterator]();
  let count = 0;
  const client = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      await send(address, agent, next.value);
      count += 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return (count * 1000) / (performance.now() - began);
}
