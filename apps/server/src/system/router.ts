import { router } from '../trpc/procedures.ts';
import { auditHead } from './audit-head.ts';
import { auditProof } from './audit-proof.ts';
import { status } from './status.ts';

export const systemRouter = router({ status, auditHead, auditProof });
