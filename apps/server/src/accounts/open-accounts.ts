import type { Accounts } from './accounts.ts';
import { anonymous } from './actor.ts';

export const openAccounts = async (): Promise<Accounts> => ({ actorOf: async () => anonymous });
