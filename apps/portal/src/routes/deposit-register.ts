import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readCertificateSearch } from '../features/deposit-register/certificate-search.ts';
import { readRegisterSearch } from '../features/deposit-register/search.ts';
import { rootRoute } from './root.tsx';

export const depositRegisterRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/wage-deposit/register',
    validateSearch: readRegisterSearch,
    component: lazyRouteComponent(() => import('../features/deposit-register/register-page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/wage-deposit/register/$creditCode',
    component: lazyRouteComponent(() => import('../features/deposit-register/entry-page.tsx'), 'EntryPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/wage-deposit/certificate',
    validateSearch: readCertificateSearch,
    component: lazyRouteComponent(() => import('../features/deposit-register/certificate-page.tsx'), 'CertificatePage'),
  }),
] as const;
