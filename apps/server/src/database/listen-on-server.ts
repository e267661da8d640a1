import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Listener } from './database.ts';

const pauseMs = 1000;
/** How often the connection is tried: one that a firewall dropped without a word would stay silent for ever. */
const trialMs = 30_000;

async function connect(url: string, channel: string, { onNotification }: Listener): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 10_000 });
  // Whatever it is, the end follows.
  client.on('error', () => undefined);
  client.on('notification', ({ payload }) => onNotification(payload ?? ''));
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

const ended = (client: pg.Client): Promise<void> => new Promise((resolve) => client.once('end', resolve));

/**
 * Listens on a connection of its own, since those of the pool change hands, and connects again whenever it breaks.
 *
 * @param onLostConnection told each time it breaks or cannot be had again
 * @returns stops listening
 */
export async function listenOnServer(
  url: string,
  channel: string,
  listener: Listener,
  onLostConnection: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let client = await connect(url, channel, listener);
  const trial = setInterval(() => void client.query('select 1').catch(() => client.end()), trialMs);
  trial.unref();

  async function connectAgain(): Promise<void> {
    while (!signal.aborted) {
      try {
        client = await connect(url, channel, listener);
        return;
      } catch (error) {
        onLostConnection(error);
        await pause(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
  }

  async function keepListening(): Promise<void> {
    for (;;) {
      await ended(client);
      if (signal.aborted) return;
      onLostConnection(new Error('the connection that listens for changes ended'));
      await connectAgain();
      if (signal.aborted) return client.end();
      listener.onGap();
    }
  }

  const listening = keepListening();
  return async () => {
    clearInterval(trial);
    stopping.abort();
    await client.end();
    await listening;
  };
}
