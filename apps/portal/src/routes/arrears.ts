import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCaseSearch } from '../features/arrears/search.ts';
import { rootRoute } from './root.tsx';

const ofRoot = { getParentRoute: () => rootRoute };

export const arrearsRoutes = [
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/labour',
    validateSearch: readCaseSearch,
    component: lazyRouteComponent(() => import('../features/arrears/cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/labour/open',
    component: lazyRouteComponent(() => import('../features/arrears/open-page.tsx'), 'OpenPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/labour/cases/$id',
    component: lazyRouteComponent(() => import('../features/arrears/case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/labour/cases/$id/order',
    component: lazyRouteComponent(() => import('../features/arrears/order-page.tsx'), 'OrderPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/labour/cases/$id/payment',
    component: lazyRouteComponent(() => import('../features/arrears/payment-page.tsx'), 'PaymentPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/labour/cases/$id/application',
    component: lazyRouteComponent(() => import('../features/arrears/application-page.tsx'), 'ApplicationPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/labour/cases/$id/severity',
    component: lazyRouteComponent(() => import('../features/arrears/severity-page.tsx'), 'SeverityPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/labour/cases/$id/ground',
    component: lazyRouteComponent(() => import('../features/arrears/ground-page.tsx'), 'GroundPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/labour/requests/$id',
    component: lazyRouteComponent(() => import('../features/arrears/request-page.tsx'), 'RequestPage'),
  }),
] as const;
