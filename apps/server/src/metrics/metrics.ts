import { Counter, Registry } from 'prom-client';

/** What this process counts. */
export const metrics = new Registry();

export const transactionRetries = new Counter({
  name: 'transaction_retries_total',
  help: 'Transactions begun again because another one was in their way.',
  labelNames: ['sqlstate'],
  registers: [metrics],
});
