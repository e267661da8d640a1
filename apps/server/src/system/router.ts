import { router } from '../trpc/procedures.ts';
import { advanceClock } from './advance-clock.ts';
import { auditHead } from './audit-head.ts';
import { auditProof } from './audit-proof.ts';
import { clock } from './clock.ts';
import { status } from './status.ts';

export const systemRouter = router({ status, clock, advanceClock, auditHead, auditProof });
