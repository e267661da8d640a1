import { createRouter } from '@tanstack/react-router';
import { deLocalizeUrl, localizeUrl } from './paraglide/runtime.js';
import { accountRoutes } from './routes/accounts.ts';
import { arrearsRoutes } from './routes/arrears.ts';
import { articleRoutes } from './routes/articles.ts';
import { documentRoutes } from './routes/documents.ts';
import { depositAuthorityRoutes } from './routes/deposit-authority.ts';
import { depositFirmRoutes } from './routes/deposit-firm.ts';
import { depositRegisterRoutes } from './routes/deposit-register.ts';
import { fireworkNoticeRoutes } from './routes/firework-notice.ts';
import { homeRoute } from './routes/home.ts';
import { medicalInsuranceRoutes } from './routes/medical-insurance.ts';
import { notificationRoutes } from './routes/notifications.ts';
import { operationRoutes } from './routes/operation.ts';
import { resourceTradingRoutes } from './routes/resource-trading.ts';
import { rootRoute } from './routes/root.tsx';
import { wageDepositRoutes } from './routes/wage-deposit.ts';
import { Crashed, NotFound } from './ui/lost.tsx';

const routeTree = rootRoute.addChildren([
  homeRoute,
  ...articleRoutes,
  ...medicalInsuranceRoutes,
  ...resourceTradingRoutes,
  ...wageDepositRoutes,
  ...depositRegisterRoutes,
  ...depositFirmRoutes,
  ...depositAuthorityRoutes,
  ...arrearsRoutes,
  ...fireworkNoticeRoutes,
  ...accountRoutes,
  ...notificationRoutes,
  ...operationRoutes,
  ...documentRoutes,
]);

/** The language is the first part of the address and no concern of any route. */
export const router = createRouter({
  routeTree,
  rewrite: { input: ({ url }) => deLocalizeUrl(url), output: ({ url }) => localizeUrl(url) },
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultErrorComponent: Crashed,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
