/** The time that decisions go by. In a demonstration and in tests it can be moved ahead, never back. */
export interface Clock {
  readonly now: () => Date;
  /** @throws RangeError when that would be back in time */
  readonly advanceTo: (at: Date) => void;
}

/**
 * A clock that begins at a moment and runs on with the machine's.
 *
 * @param machine what the machine says the time is
 * @param from the moment to begin at; the machine's own time where left out
 */
export function runningClock(machine: () => Date, from?: Date): Clock {
  let ahead = from === undefined ? 0 : from.getTime() - machine().getTime();
  const now = (): Date => new Date(machine().getTime() + ahead);
  return {
    now,
    advanceTo: (at) => {
      const by = at.getTime() - now().getTime();
      if (by < 0) throw new RangeError('a clock is never put back');
      ahead += by;
    },
  };
}
