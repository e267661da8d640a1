import { system } from './actor.ts';
import type { Configuration } from '../configuration.ts';
import { appendAudit } from '../audit/append.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { openDatabase } from '../database/open-database.ts';
import { notePurpose } from '../demonstration/keep-purpose.ts';
import { exitCodes, type Fault, RequestFault, StartFault } from '../fault.ts';
import { enterAppointment } from './enter-appointment.ts';
import { openAccount } from './open-account.ts';
import { hashPassword, newPasswordSchema } from './password.ts';

const passwordInvalid: Fault = {
  code: 'password-too-short',
  reason: {
    zh: '标准输入上的密码须为一行，12 至 128 个字符。',
    en: 'The password on standard input must be one line of 12 to 128 characters.',
  },
  remedy: {
    zh: '例如 node dist/main.js --open-operator admin < 密码文件。',
    en: 'For example node dist/main.js --open-operator admin < FILE-WITH-PASSWORD.',
  },
};

/**
 * Opens the account of an operator, so that there is somebody who may open others.
 *
 * @param input what stands on standard input: the password, on a line of its own
 * @returns the id of the account
 * @throws StartFault when the password will not do, the name is taken or the database cannot be had
 */
export async function openOperator(
  { database, demonstration }: Pick<Configuration, 'database' | 'demonstration'>,
  username: string,
  input: string,
  at: Date,
): Promise<string> {
  const password = newPasswordSchema.safeParse(input.replace(/\r?\n$/, ''));
  if (!password.success || /[\r\n]/.test(password.data)) throw new StartFault(passwordInvalid, exitCodes.dataError);
  const passwordHash = await hashPassword(password.data);
  const records = await openDatabase(database, () => undefined);
  try {
    await notePurpose(records.database, demonstration, at);
    return await inTransaction(records.database, async (transaction) => {
      const account = await openAccount(transaction, { name: username, username, passwordHash }, at);
      const post = { role: 'operator', duties: [] } as const;
      const { change } = await enterAppointment(transaction, account, post, system.role, at);
      const by = system.role;
      const isResident = false;
      await appendAudit(transaction, { action: 'account-opened', subject: account, details: { isResident, by } }, at);
      await appendAudit(transaction, { ...change, details: { ...change.details, by } }, at);
      return account;
    });
  } catch (error) {
    throw error instanceof RequestFault ? new StartFault(error.fault, exitCodes.dataError) : error;
  } finally {
    await records.close();
  }
}
