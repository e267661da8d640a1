import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readPurpose } from '../features/deposit-firm/purpose.ts';
import { rootRoute } from './root.tsx';

const ofRoot = { getParentRoute: () => rootRoute };

export const depositFirmRoutes = [
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/firm',
    component: lazyRouteComponent(() => import('../features/deposit-firm/firm-page.tsx'), 'FirmPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/firm/instrument',
    validateSearch: readPurpose,
    component: lazyRouteComponent(() => import('../features/deposit-firm/instrument-page.tsx'), 'InstrumentPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/firm/grade',
    component: lazyRouteComponent(() => import('../features/deposit-firm/grade-page.tsx'), 'GradePage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/firm/refund',
    component: lazyRouteComponent(() => import('../features/deposit-firm/apply-page.tsx'), 'RefundPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/firm/exemption',
    component: lazyRouteComponent(() => import('../features/deposit-firm/apply-page.tsx'), 'ExemptionPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/firm/activation',
    component: lazyRouteComponent(() => import('../features/deposit-firm/activation-page.tsx'), 'ActivationPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/firm/certificate',
    component: lazyRouteComponent(() => import('../features/deposit-firm/certificate-page.tsx'), 'FirmCertificatePage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/firm/subcontractors',
    component: lazyRouteComponent(
      () => import('../features/deposit-firm/subcontractors-page.tsx'),
      'SubcontractorsPage',
    ),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/firm/liability',
    component: lazyRouteComponent(() => import('../features/deposit-firm/liability-page.tsx'), 'LiabilityPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/firm/requests',
    component: lazyRouteComponent(() => import('../features/deposit-firm/requests-page.tsx'), 'RequestsPage'),
  }),
  createRoute({
    ...ofRoot,
    path: '/wage-deposit/firm/requests/$id',
    component: lazyRouteComponent(() => import('../features/deposit-firm/request-page.tsx'), 'RequestPage'),
  }),
] as const;
