import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readSignInSearch } from '../features/accounts/next-path.ts';
import { rootRoute } from './root.tsx';

const parent = { getParentRoute: () => rootRoute };

export const accountRoutes = [
  createRoute({
    ...parent,
    path: '/sign-in',
    validateSearch: readSignInSearch,
    component: lazyRouteComponent(() => import('../features/accounts/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    ...parent,
    path: '/account',
    component: lazyRouteComponent(() => import('../features/accounts/account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    ...parent,
    path: '/account/second-factor',
    component: lazyRouteComponent(() => import('../features/accounts/second-factor-page.tsx'), 'SecondFactorPage'),
  }),
  createRoute({
    ...parent,
    path: '/account/password',
    component: lazyRouteComponent(() => import('../features/accounts/password-page.tsx'), 'PasswordPage'),
  }),
  createRoute({
    ...parent,
    path: '/account/sessions',
    component: lazyRouteComponent(() => import('../features/accounts/sessions-page.tsx'), 'SessionsPage'),
  }),
  createRoute({
    ...parent,
    path: '/account/contact',
    component: lazyRouteComponent(() => import('../features/accounts/contact-page.tsx'), 'ContactPage'),
  }),
  createRoute({
    ...parent,
    path: '/account/accesses',
    component: lazyRouteComponent(() => import('../features/accounts/accesses-page.tsx'), 'AccessesPage'),
  }),
  createRoute({
    ...parent,
    path: '/company/staff',
    component: lazyRouteComponent(() => import('../features/accounts/staff-page.tsx'), 'StaffPage'),
  }),
  createRoute({
    ...parent,
    path: '/operator/accounts',
    component: lazyRouteComponent(() => import('../features/accounts/accounts-page.tsx'), 'AccountsPage'),
  }),
  createRoute({
    ...parent,
    path: '/operator/accounts/new',
    component: lazyRouteComponent(() => import('../features/accounts/open-account-page.tsx'), 'OpenAccountPage'),
  }),
] as const;
