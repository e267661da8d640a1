import type { DatabaseChoice } from '../configuration.ts';
import type { OpenDatabase } from './database.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';

export const openDatabase = (
  choice: DatabaseChoice,
  onLostConnection: (error: unknown) => void,
): Promise<OpenDatabase> =>
  choice.kind === 'embedded' ? openEmbedded(choice.directory) : openServer(choice.url, onLostConnection);
