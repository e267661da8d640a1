const minutes = 60_000;
const hours = 60 * minutes;

/** A session ends after so long without a request. */
const idleLimitMs = 12 * hours;

/** A session ends so long after the sign-in, however much it is used. */
export const longestSessionMs = 7 * 24 * hours;

/** How often it is noted that a session is used. */
export const noteUseEveryMs = 5 * minutes;

/** When a session that is used now ends, if it is not used again. */
export const sessionEnd = (signedInAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + idleLimitMs, signedInAt.getTime() + longestSessionMs));
