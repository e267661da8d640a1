import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.tsx';

export const articleRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/articles',
    component: lazyRouteComponent(() => import('../features/articles/article-index.tsx'), 'ArticleIndex'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/articles/$statute/$article',
    component: lazyRouteComponent(() => import('../features/articles/article-page.tsx'), 'ArticlePage'),
  }),
] as const;
