import { join } from 'node:path';
import { sessionSecret } from '../src/accounts/session-secret.ts';
import { signingKey } from '../src/audit/signing-key.ts';
import type { DatabaseChoice } from '../src/configuration.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { emptyDatabase, ownKey, temporaryDirectory } from './records.ts';

/** Where processes keep their records, and how the test reads them itself, of the embedded kind while no process does. */
export interface Place {
  readonly environment: Readonly<Record<string, string>>;
  /** What sessions are signed and second factors are sealed with there. */
  readonly secret: string;
  readonly open: () => Promise<OpenDatabase>;
}

/** A database as a place, with keys of its own: in the data directory, or in files that are named. */
export async function placeOf(database: DatabaseChoice): Promise<Place> {
  const isEmbedded = database.kind === 'embedded';
  const secretFile = join(isEmbedded ? database.directory : await temporaryDirectory(), 'session-secret');
  const secret = await sessionSecret({ file: secretFile, mayBeMade: true });
  const open = (): Promise<OpenDatabase> => openDatabase(database, () => undefined);
  if (isEmbedded) return { environment: { DATA_DIRECTORY: database.directory }, secret, open };
  const key = await ownKey();
  await signingKey(key);
  return {
    environment: { DATABASE_URL: database.url, AUDIT_KEY_FILE: key.file, SESSION_SECRET_FILE: secretFile },
    secret,
    open,
  };
}

export const emptyPlace = async (kind: OpenDatabase['kind']): Promise<Place> => placeOf(await emptyDatabase(kind));
