import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.tsx';

export const notificationRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/notices',
    component: lazyRouteComponent(() => import('../features/notifications/notices-page.tsx'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/deadlines',
    component: lazyRouteComponent(() => import('../features/notifications/deadlines-page.tsx'), 'DeadlinesPage'),
  }),
] as const;
