/** Something to look after again and again. Whether there is anything to do, it decides itself, by its own clock. */
export interface RecurringJob {
  readonly name: string;
  /** When to look: minute, hour, day, month and weekday on the clocks of China. */
  readonly cron: string;
  /** Whether a server also looks when it starts, for what came due while none ran. */
  readonly atStart: boolean;
  /** May be run by several processes at once, and again after it failed or was ended in the middle. */
  readonly work: (signal: AbortSignal) => Promise<void>;
}
