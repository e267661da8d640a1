import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.tsx';

export const operationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/operation/ledger',
    component: lazyRouteComponent(() => import('../features/operation/ledger-page.tsx'), 'LedgerPage'),
  }),
] as const;
