import { router } from '../trpc/procedures.ts';
import { assessDeposit } from './assess-deposit.ts';

export const wageDepositRouter = router({ assessDeposit });
