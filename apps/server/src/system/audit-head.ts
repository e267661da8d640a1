import { headSchema } from '../audit/head.ts';
import { procedure } from '../trpc/procedures.ts';

/**
 * The signed head over everything in the audit now. Noted down, it proves later that nothing that it covers was changed
 * or removed since.
 */
export const auditHead = procedure.output(headSchema).query(({ ctx }) => ctx.audit.head(ctx.now()));
