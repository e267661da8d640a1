import { createRootRoute } from '@tanstack/react-router';
import { Shell } from '../ui/shell.tsx';

export const rootRoute = createRootRoute({ component: Shell });
