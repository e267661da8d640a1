const minute = 60_000;

/** How long to wait after the first, the second, … try that failed; after as many again it is given up. */
const pauses = [1, 5, 15, 60, 3 * 60, 8 * 60, 24 * 60].map((minutes) => minutes * minute);

/** When to try again after so many tries; never, when it was tried often enough. */
export const nextTry = (attempts: number, at: Date): Date | undefined => {
  const pause = pauses[attempts - 1];
  return pause === undefined ? undefined : new Date(at.getTime() + pause);
};
