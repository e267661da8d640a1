import { granted, type Ruling } from '@wenzhou/statute';
import type { WageDepositRefusals } from '@wenzhou/wage-deposit';
import { and, desc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { type Decided, decideInTransaction } from '../../database/decide-in-transaction.ts';
import type { Transaction } from '../../database/database.ts';
import { idempotencyKeySchema } from '../../idempotency/key.ts';
import { issueNotice } from '../../notices/issue-notice.ts';
import { procedure } from '../../trpc/procedures.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { noticeOfCertificate } from '../notices/notice-of-certificate.ts';
import { companyOf, dayOf, depositMatter, type Office, officeOf } from '../office.ts';
import { type LoadedDeposit, lockDeposit } from '../stream/load-deposit.ts';
import { depositEvents } from '../tables.ts';
import { latestCertificate } from './find-certificate.ts';
import { checkStanding } from './standing-certificate.ts';

const outcomeSchema = z.object({
  number: z.string(),
  /** The PDF, among the documents. */
  document: z.uuid(),
});

type Outcome = z.output<typeof outcomeSchema>;
type Answer = Ruling<Outcome, WageDepositRefusals>;

const answerSchema = rulingAnswer<Outcome, WageDepositRefusals>(outcomeSchema);

/** The certificate of today, where nothing has happened to the deposit since. */
async function stillGood(
  transaction: Transaction,
  { firm }: LoadedDeposit,
  office: Office,
): Promise<Outcome | undefined> {
  const latest = await latestCertificate(transaction, firm);
  if (!latest || latest.issuedOn !== dayOf(office)) return undefined;
  const [last] = await transaction
    .select({ at: depositEvents.at })
    .from(depositEvents)
    .where(and(eq(depositEvents.firm, firm)))
    .orderBy(desc(depositEvents.sequence))
    .limit(1);
  return last && last.at > latest.issuedAt ? undefined : { number: latest.number, document: latest.id };
}

async function issue(transaction: Transaction, office: Office): Promise<Decided<Answer>> {
  const { creditCode: firm, name } = companyOf(office.by);
  const loaded = await lockDeposit(transaction, firm);
  const on = dayOf(office);
  const { ruling } = checkStanding(firm, loaded.deposit, on);
  if (ruling.kind !== 'granted') return { answer: ruling };
  const { row } = loaded;
  if (!row) throw new Error('a deposit that stands is not on record');
  const before = await stillGood(transaction, loaded, office);
  if (before) return { answer: granted(before, ruling.parameters) };
  const { documents, publicAddress, demonstration, by, at } = office;
  const { id, number } = await issueNotice(
    transaction,
    { documents, publicAddress: publicAddress(), demonstration },
    {
      kind: 'wage-deposit-certificate',
      matter: depositMatter(firm),
      company: firm,
      agency: { kind: 'construction', division: row.agencyDivision },
      by,
      stated: { firm: row.name, standing: ruling.outcome.standing, on },
      content: noticeOfCertificate(row.name || name, ruling.outcome, loaded.deposit, on),
    },
    at,
  );
  return {
    answer: granted({ number, document: id }, ruling.parameters),
    change: { action: 'wage-deposit-certificate-issued', subject: row.id, details: { document: id, number } },
  };
}

/** Issues a certificate; see {@link issueCertificate}. */
export function issueCertificateAt(office: Office, idempotencyKey: string): Promise<Answer> {
  office.permit({ company: companyOf(office.by).creditCode });
  return decideInTransaction<Answer>(
    office.database,
    {
      by: office.by,
      permit: office.permit,
      idempotencyKey,
      request: { procedure: 'wageDeposit.issueCertificate' },
      at: office.at,
    },
    (transaction) => issue(transaction, office),
    (remembered) => answerSchema.parse(remembered),
  );
}

/** A firm gets its certificate of payment 保证金缴纳证明, with a code to check it by; one a day (art. 9). */
export const issueCertificate = procedure
  .input(z.object({ idempotencyKey: idempotencyKeySchema }))
  .output(answerSchema)
  .mutation(({ ctx, input }) => issueCertificateAt(officeOf(ctx), input.idempotencyKey));
