import { expect, test, vi } from 'vitest';
import { answerSignIn, askToSignIn, isAskedToSignIn, onSignInRequest } from './sign-in-request.ts';

test('several calls ask once, and all of them learn the answer', async () => {
  const listener = vi.fn<() => void>();
  const stop = onSignInRequest(listener);
  expect(isAskedToSignIn()).toBe(false);
  const [first, second] = [askToSignIn(), askToSignIn()];
  expect(isAskedToSignIn()).toBe(true);
  expect(listener).toHaveBeenCalledTimes(1);
  answerSignIn(true);
  expect(await Promise.all([first, second])).toEqual([true, true]);
  expect(isAskedToSignIn()).toBe(false);
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
});

test('a new call asks anew', async () => {
  const first = askToSignIn();
  answerSignIn(false);
  expect(await first).toBe(false);
  const second = askToSignIn();
  answerSignIn(true);
  expect(await second).toBe(true);
});
