import { createRoute } from '@tanstack/react-router';
import { Home } from '../features/home/home.tsx';
import { rootRoute } from './root.tsx';

export const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Home });
