import { type Fen, nonNegativeFenSchema, zeroFen } from '@wenzhou/money';
import { type InstrumentKind, instrumentKinds } from '@wenzhou/wage-deposit';
import * as z from 'zod';

/** How much of each kind of instrument goes back, fen: money, or paper that is released. */
export const givenBackSchema = z.partialRecord(z.enum(instrumentKinds), nonNegativeFenSchema);

export type GivenBack = Readonly<Partial<Record<InstrumentKind, Fen>>>;

/** Whether two times the same goes back, of each kind. */
export const isSameBack = (one: GivenBack, other: GivenBack): boolean =>
  instrumentKinds.every((kind) => (one[kind] ?? zeroFen) === (other[kind] ?? zeroFen));
