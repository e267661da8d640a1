import { router } from '../trpc/procedures.ts';
import { catalogue } from './catalogue.ts';
import { layOutTender } from './lay-out-tender.ts';
import { mustEnterPlatform } from './must-enter-platform.ts';

export const resourceTradingRouter = router({ mustEnterPlatform, layOutTender, catalogue });
