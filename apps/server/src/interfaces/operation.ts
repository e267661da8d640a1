import type { Bilingual } from '@wenzhou/statute';
import type * as z from 'zod';

/** What a procedure is for, as a reader of the reference is told. */
interface Operation {
  readonly summary: Bilingual;
  /** An input that the procedure answers, with fictional data. */
  readonly example?: unknown;
  /** How the rule reads the fields that it is passed as they came, where the input's own schema does not say. */
  readonly fields?: Readonly<Record<string, z.ZodType>>;
  /** What it answers, where the procedure's own schema does not say. */
  readonly answer?: z.ZodType;
}

export type Operations = Readonly<Record<string, Operation>>;
