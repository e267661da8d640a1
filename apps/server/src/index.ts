// For the portal and other clients
export type { AppRouter } from './trpc/router.ts';
export type { ErrorData } from './http/error-shape.ts';
export type { Fault } from './fault.ts';

// For whoever starts the server
export { type Configuration, type DatabaseChoice, readConfiguration } from './configuration.ts';
export { type RunningServer, startServer, type Surroundings } from './start.ts';
export type { AuditKeyPlace } from './audit/signing-key.ts';
export { describeFault, StartFault } from './fault.ts';

// For whoever audits it
export type { ChainEnd, ChainFault } from './audit/chain.ts';
export type { SignedHead } from './audit/head.ts';
export { type AuditVerdict, type HeadFault, verifyAudit } from './audit/verify.ts';
export { leafHash } from './audit/merkle-hash.ts';
export {
  type ConsistencyClaim,
  type InclusionClaim,
  verifyConsistency,
  verifyInclusion,
} from './audit/merkle-proof.ts';
