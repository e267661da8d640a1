import { inject } from 'vitest';

/** Where the system is that this worker's tests have to themselves. */
export function address(): string {
  const own = inject('addresses')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (own === undefined) throw new Error('there are more workers than systems');
  return own;
}
