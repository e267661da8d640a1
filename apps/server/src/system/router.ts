import { router } from '../trpc/procedures.ts';
import { status } from './status.ts';

export const systemRouter = router({ status });
