import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAnswers } from '../features/wage-deposit/answers.ts';
import { rootRoute } from './root.tsx';

/** Everything about one deposit shares its answers in the address. */
const questions = createRoute({
  getParentRoute: () => rootRoute,
  id: 'wage-deposit-questions',
  validateSearch: readAnswers,
});

export const wageDepositRoutes = [
  questions.addChildren([
    createRoute({
      getParentRoute: () => questions,
      path: '/wage-deposit',
      component: lazyRouteComponent(
        () => import('../features/wage-deposit/qualifications-question.tsx'),
        'QualificationsQuestion',
      ),
    }),
    createRoute({
      getParentRoute: () => questions,
      path: '/wage-deposit/registration',
      component: lazyRouteComponent(
        () => import('../features/wage-deposit/registration-question.tsx'),
        'RegistrationQuestion',
      ),
    }),
    createRoute({
      getParentRoute: () => questions,
      path: '/wage-deposit/contract',
      component: lazyRouteComponent(() => import('../features/wage-deposit/contract-question.tsx'), 'ContractQuestion'),
    }),
    createRoute({
      getParentRoute: () => questions,
      path: '/wage-deposit/history',
      component: lazyRouteComponent(() => import('../features/wage-deposit/history-question.tsx'), 'HistoryQuestion'),
    }),
    createRoute({
      getParentRoute: () => questions,
      path: '/wage-deposit/check',
      component: lazyRouteComponent(() => import('../features/wage-deposit/check-page.tsx'), 'CheckPage'),
    }),
    createRoute({
      getParentRoute: () => questions,
      path: '/wage-deposit/result',
      component: lazyRouteComponent(() => import('../features/wage-deposit/result-page.tsx'), 'ResultPage'),
    }),
    createRoute({
      getParentRoute: () => questions,
      path: '/wage-deposit/file',
      component: lazyRouteComponent(() => import('../features/wage-deposit/file-page.tsx'), 'FilePage'),
    }),
  ]),
] as const;
