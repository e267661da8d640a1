import type { Accounts } from '../accounts/accounts.ts';
import type { Actor } from '../accounts/actor.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { OpenDatabase } from '../database/database.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { SiteData } from '../firework-notice/sites.ts';
import type { Clock } from '../clock.ts';

/** What the whole server shares and every procedure may use. */
export interface ServerContext {
  readonly records: OpenDatabase;
  readonly audit: AuditLog;
  readonly accounts: Accounts;
  readonly documents: DocumentStore;
  /** The only clock that decisions go by. */
  readonly clock: Clock;
  readonly now: () => Date;
  readonly startedAt: Date;
  readonly demonstration: boolean;
  readonly sites: SiteData;
  /** The address under which people reach the portal, without a slash at its end. */
  readonly publicAddress: () => string;
  /** Has what a change left in the outbox delivered soon. */
  readonly relaySoon: () => void;
}

/** What one request adds. */
export interface Context extends ServerContext {
  readonly requestId: string;
  /** Who asks. */
  readonly actor: Actor;
}
