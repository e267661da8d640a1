import { router } from '../trpc/procedures.ts';
import { mine } from './mine.ts';

export const deadlinesRouter = router({ mine });
