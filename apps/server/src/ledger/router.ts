import { router } from '../trpc/procedures.ts';
import { reconciliations } from './reconciliations.ts';
import { reconcileNow } from './reconcile-now.ts';

export const ledgerRouter = router({ reconciliations, reconcileNow });
