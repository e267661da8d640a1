import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  readDemandSearch,
  readDeskSearch,
  readDutySearch,
  readExpirySearch,
  readFirmCode,
  readFirmSearch,
  readOpenSearch,
  readRequestSearch,
} from '../features/deposit-authority/desk-search.ts';
import { rootRoute } from './root.tsx';

const ofRoot = { getParentRoute: () => rootRoute };

export const depositAuthorityRoutes = [
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority',
    validateSearch: readDeskSearch,
    component: lazyRouteComponent(() => import('../features/deposit-authority/dashboard-page.tsx'), 'DashboardPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/requests',
    validateSearch: readRequestSearch,
    component: lazyRouteComponent(() => import('../features/deposit-authority/requests-page.tsx'), 'RequestsPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/requests/$id',
    component: lazyRouteComponent(() => import('../features/deposit-authority/request-page.tsx'), 'RequestPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/firms',
    validateSearch: readFirmSearch,
    component: lazyRouteComponent(() => import('../features/deposit-authority/firms-page.tsx'), 'FirmsPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/firms/$creditCode',
    component: lazyRouteComponent(() => import('../features/deposit-authority/firm-page.tsx'), 'FirmPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/firms/$creditCode/top-up',
    component: lazyRouteComponent(() => import('../features/deposit-authority/top-up-page.tsx'), 'TopUpPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/firms/$creditCode/notice-receipt',
    component: lazyRouteComponent(
      () => import('../features/deposit-authority/notice-receipt-page.tsx'),
      'NoticeReceiptPage',
    ),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/firms/$creditCode/exemption-revocation',
    component: lazyRouteComponent(
      () => import('../features/deposit-authority/exemption-revocation-page.tsx'),
      'ExemptionRevocationPage',
    ),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/firms/$creditCode/clear-out',
    component: lazyRouteComponent(() => import('../features/deposit-authority/clear-out-page.tsx'), 'ClearOutPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/firms/$creditCode/credit-record',
    component: lazyRouteComponent(
      () => import('../features/deposit-authority/credit-record-page.tsx'),
      'CreditRecordPage',
    ),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/assess',
    validateSearch: readFirmCode,
    component: lazyRouteComponent(() => import('../features/deposit-authority/assess-page.tsx'), 'AssessPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/misplaced',
    component: lazyRouteComponent(() => import('../features/deposit-authority/misplaced-page.tsx'), 'MisplacedPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/activations',
    validateSearch: readOpenSearch,
    component: lazyRouteComponent(
      () => import('../features/deposit-authority/activations-page.tsx'),
      'ActivationsPage',
    ),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/activations/$request/$creditCode',
    component: lazyRouteComponent(() => import('../features/deposit-authority/activation-page.tsx'), 'ActivationPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/demands',
    validateSearch: readDemandSearch,
    component: lazyRouteComponent(() => import('../features/deposit-authority/demands-page.tsx'), 'DemandsPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/duties',
    validateSearch: readDutySearch,
    component: lazyRouteComponent(() => import('../features/deposit-authority/duties-page.tsx'), 'DutiesPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/expiring',
    validateSearch: readExpirySearch,
    component: lazyRouteComponent(() => import('../features/deposit-authority/expiring-page.tsx'), 'ExpiringPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/authority/supervision',
    validateSearch: readOpenSearch,
    component: lazyRouteComponent(
      () => import('../features/deposit-authority/supervision-page.tsx'),
      'SupervisionPage',
    ),
  }),
] as const;
