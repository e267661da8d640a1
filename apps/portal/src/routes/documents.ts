import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.tsx';

export const documentRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/verify',
    component: lazyRouteComponent(() => import('../features/documents/number-page.tsx'), 'NumberPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/verify/$number',
    component: lazyRouteComponent(() => import('../features/documents/verdict-page.tsx'), 'VerdictPage'),
  }),
] as const;
