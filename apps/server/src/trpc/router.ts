import { fireworkNoticeRouter } from '../firework-notice/router.ts';
import { medicalInsuranceRouter } from '../medical-insurance/router.ts';
import { resourceTradingRouter } from '../resource-trading/router.ts';
import { systemRouter } from '../system/router.ts';
import { wageDepositRouter } from '../wage-deposit/router.ts';
import { router } from './procedures.ts';

export const appRouter = router({
  medicalInsurance: medicalInsuranceRouter,
  wageDeposit: wageDepositRouter,
  fireworkNotice: fireworkNoticeRouter,
  resourceTrading: resourceTradingRouter,
  system: systemRouter,
});

/** The procedures, as a client sees them. */
export type AppRouter = typeof appRouter;
