import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAnswers } from '../features/firework-notice/answers.ts';
import { rootRoute } from './root.tsx';

/** When, where and what live in the address of the question and of its answer. */
const questions = createRoute({
  getParentRoute: () => rootRoute,
  id: 'firework-questions',
  validateSearch: readAnswers,
});

export const fireworkNoticeRoutes = [
  questions.addChildren([
    createRoute({
      getParentRoute: () => questions,
      path: '/fireworks',
      component: lazyRouteComponent(() => import('../features/firework-notice/ask-page.tsx'), 'AskPage'),
    }),
    createRoute({
      getParentRoute: () => questions,
      path: '/fireworks/answer',
      component: lazyRouteComponent(() => import('../features/firework-notice/answer-page.tsx'), 'AnswerPage'),
    }),
  ]),
] as const;
