import { accountsRouter } from '../accounts/router.ts';
import { deadlinesRouter } from '../deadlines/router.ts';
import { documentsRouter } from '../documents/router.ts';
import { fireworkNoticeRouter } from '../firework-notice/router.ts';
import { ledgerRouter } from '../ledger/router.ts';
import { medicalInsuranceRouter } from '../medical-insurance/router.ts';
import { notificationsRouter } from '../notifications/router.ts';
import { resourceTradingRouter } from '../resource-trading/router.ts';
import { systemRouter } from '../system/router.ts';
import { wageDepositRouter } from '../wage-deposit/router.ts';
import { router } from './procedures.ts';

export const appRouter = router({
  medicalInsurance: medicalInsuranceRouter,
  wageDeposit: wageDepositRouter,
  fireworkNotice: fireworkNoticeRouter,
  resourceTrading: resourceTradingRouter,
  ledger: ledgerRouter,
  system: systemRouter,
  accounts: accountsRouter,
  deadlines: deadlinesRouter,
  notifications: notificationsRouter,
  documents: documentsRouter,
});

/** The procedures, as a client sees them. */
export type AppRouter = typeof appRouter;
