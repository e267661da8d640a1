import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readEntryAnswers } from '../features/resource-trading/entry-answers.ts';
import { readPlanAnswers } from '../features/resource-trading/plan-answers.ts';
import { rootRoute } from './root.tsx';

/** Everything about one project shares its answers in the address. */
const entryQuestions = createRoute({
  getParentRoute: () => rootRoute,
  id: 'trading-entry-questions',
  validateSearch: readEntryAnswers,
});

const ofEntry = { getParentRoute: () => entryQuestions };

/** A plan lives in the address of its form and of its result. */
const plan = createRoute({
  getParentRoute: () => rootRoute,
  id: 'trading-plan',
  validateSearch: readPlanAnswers,
});

const ofPlan = { getParentRoute: () => plan };

/** The words that the catalogue is searched for. */
const readWords = ({ find }: Readonly<Record<string, unknown>>): { readonly find?: string } =>
  find === undefined || find === '' ? {} : { find: String(find) };

export const resourceTradingRoutes = [
  entryQuestions.addChildren([
    createRoute({
      ...ofEntry,
      path: '/trading/entry',
      component: lazyRouteComponent(() => import('../features/resource-trading/item-question.tsx'), 'ItemQuestion'),
    }),
    createRoute({
      ...ofEntry,
      path: '/trading/entry/day',
      component: lazyRouteComponent(() => import('../features/resource-trading/day-question.tsx'), 'DayQuestion'),
    }),
    createRoute({
      ...ofEntry,
      path: '/trading/entry/contract',
      component: lazyRouteComponent(
        () => import('../features/resource-trading/contract-question.tsx'),
        'ContractQuestion',
      ),
    }),
    createRoute({
      ...ofEntry,
      path: '/trading/entry/$question',
      component: lazyRouteComponent(() => import('../features/resource-trading/choice-question.tsx'), 'ChoiceQuestion'),
    }),
    createRoute({
      ...ofEntry,
      path: '/trading/entry/check',
      component: lazyRouteComponent(() => import('../features/resource-trading/entry-check.tsx'), 'EntryCheck'),
    }),
    createRoute({
      ...ofEntry,
      path: '/trading/entry/result',
      component: lazyRouteComponent(() => import('../features/resource-trading/entry-result.tsx'), 'EntryResult'),
    }),
    createRoute({
      ...ofEntry,
      path: '/trading/entry/conditions',
      component: lazyRouteComponent(
        () => import('../features/resource-trading/conditions-question.tsx'),
        'ConditionsQuestion',
      ),
    }),
  ]),
  plan.addChildren([
    createRoute({
      ...ofPlan,
      path: '/trading/periods',
      component: lazyRouteComponent(() => import('../features/resource-trading/plan-page.tsx'), 'PlanPage'),
    }),
    createRoute({
      ...ofPlan,
      path: '/trading/periods/result',
      component: lazyRouteComponent(() => import('../features/resource-trading/plan-result.tsx'), 'PlanResult'),
    }),
  ]),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/trading/catalogue',
    validateSearch: readWords,
    component: lazyRouteComponent(() => import('../features/resource-trading/catalogue-page.tsx'), 'CataloguePage'),
  }),
] as const;
