import type { AuditLog } from '../audit/audit-log.ts';
import type { OpenDatabase } from '../database/database.ts';
import type { SiteData } from '../firework-notice/sites.ts';

/** What the whole server shares and every procedure may use. */
export interface ServerContext {
  readonly records: OpenDatabase;
  readonly audit: AuditLog;
  /** The only clock. */
  readonly now: () => Date;
  readonly startedAt: Date;
  readonly demonstration: boolean;
  readonly sites: SiteData;
  /** Whether the server can be reached from this machine only. */
  readonly listensOnLoopback: boolean;
}

/** What one request adds. */
export interface Context extends ServerContext {
  readonly requestId: string;
  /** The host name that the request asked for, without the port. */
  readonly requestedHost: string;
  /** The address that the request came from. */
  readonly remoteAddress: string;
  /** Whether a proxy passed the request on for somebody else. */
  readonly isForwarded: boolean;
}
