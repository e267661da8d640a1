import type { inferOutput } from '@trpc/tanstack-react-query';
import type { procedures } from '../../server.ts';

/** An arrears case with all that belongs to it, as the server tells it. */
export type CaseView = inferOutput<typeof procedures.wageDeposit.arrearsCase>;
export type CaseRow = CaseView['arrearsCase'];
export type ReportedGround = CaseView['grounds'][number];
