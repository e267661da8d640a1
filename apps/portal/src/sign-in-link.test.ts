import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '@wenzhou/server';
import { expect, test } from 'vitest';
import { signInLink } from './sign-in-link.ts';
import { answerSignIn, isAskedToSignIn } from './sign-in-request.ts';

const refusal = (code: string) =>
  TRPCClientError.from<AppRouter>({
    error: { message: code, code: -32_001, data: { fault: { code } } },
  } as Parameters<typeof TRPCClientError.from<AppRouter>>[0]);

/** A client whose calls are refused with these codes, one after another, and then answered. */
function clientRefusedWith(...codes: readonly string[]) {
  const inputs: unknown[] = [];
  const left = [...codes];
  const answering: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        inputs.push(op.input);
        const code = left.shift();
        if (code) observer.error(refusal(code));
        else {
          observer.next({ result: { type: 'data', data: 'done' } });
          observer.complete();
        }
      });
  return { client: createTRPCClient<AppRouter>({ links: [signInLink, answering] }), inputs };
}

const input = { idempotencyKey: 'one' } as never;

test('a change whose session has ended is sent once more, the same, after signing in', async () => {
  const { client, inputs } = clientRefusedWith('sign-in-required');
  const answer = client.medicalInsurance.recordStay.mutate(input);
  await expect.poll(isAskedToSignIn).toBe(true);
  answerSignIn(true);
  expect(await answer).toBe('done');
  expect(inputs).toEqual([input, input]);
});

test('whoever would rather not sign in learns why the change was not made', async () => {
  const { client, inputs } = clientRefusedWith('sign-in-required');
  const answer = client.medicalInsurance.recordStay.mutate(input);
  const failure = expect(answer).rejects.toMatchObject({ data: { fault: { code: 'sign-in-required' } } });
  await expect.poll(isAskedToSignIn).toBe(true);
  answerSignIn(false);
  await failure;
  expect(inputs).toHaveLength(1);
});

test('nobody is asked about another refusal, or while something is only read', async () => {
  const change = clientRefusedWith('not-permitted').client.medicalInsurance.recordStay.mutate(input);
  await expect(change).rejects.toMatchObject({ data: { fault: { code: 'not-permitted' } } });
  const look = clientRefusedWith('sign-in-required').client.medicalInsurance.readYear.query(input);
  await expect(look).rejects.toMatchObject({ data: { fault: { code: 'sign-in-required' } } });
  expect(isAskedToSignIn()).toBe(false);
});
