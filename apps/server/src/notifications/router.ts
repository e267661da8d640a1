import { router } from '../trpc/procedures.ts';
import { list } from './list.ts';
import { markRead } from './mark-read.ts';

export const notificationsRouter = router({ list, markRead });
