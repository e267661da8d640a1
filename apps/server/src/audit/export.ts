import type { Database } from '../database/database.ts';
import { canonicalJson } from './canonical-json.ts';
import { chainStart, entriesAfter } from './chain.ts';
import type { SignedHead } from './head.ts';
import { allHeads } from './verify.ts';

/**
 * The audit as a text for whoever verifies it elsewhere: a line that names the format, a line for every signed head, a
 * line for every entry that the last head covers, each line canonical JSON. The heads come first, so that a text that
 * was cut off on its way says so by itself.
 *
 * @param last the head to end with
 * @throws BrokenChain
 */
export async function* exportAudit(database: Database, last: SignedHead): AsyncGenerator<string> {
  yield `${canonicalJson({ format: 'wenzhou-civic-audit-export-1' })}\n`;
  for (const head of await allHeads(database)) if (head.number <= last.number) yield `${canonicalJson({ head })}\n`;
  if (last.treeSize === 0) return;
  for await (const { at, ...entry } of entriesAfter(database, chainStart)) {
    yield `${canonicalJson({ entry: { ...entry, at: at.toISOString() } })}\n`;
    if (entry.sequence === last.treeSize) return;
  }
}
