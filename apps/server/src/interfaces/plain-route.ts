import type { Bilingual } from '@wenzhou/statute';
import type * as z from 'zod';
import type { Domain } from './domains.ts';
import type { Method } from './openapi.ts';

/** What is sent or comes back: its kind, and its shape where it has one. */
export interface PlainContent {
  readonly type: string;
  readonly schema: z.ZodType;
  readonly example?: unknown;
}

/** A route of the server that is no procedure. */
export interface PlainRoute {
  readonly method: Method;
  /** With `:name` for what differs. */
  readonly path: string;
  readonly domain: Domain;
  readonly summary: Bilingual;
  readonly query?: z.ZodObject;
  readonly body?: PlainContent;
  readonly status?: number;
  /** Nothing where the answer is a redirection. */
  readonly answer?: PlainContent;
  /** Who it is open to does not depend on who is signed in. */
  readonly open?: 'to-everybody' | 'by-token';
}
