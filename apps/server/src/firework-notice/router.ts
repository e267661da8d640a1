import { router } from '../trpc/procedures.ts';
import { map } from './map.ts';
import { maySetOff } from './may-set-off.ts';

export const fireworkNoticeRouter = router({ maySetOff, map });
