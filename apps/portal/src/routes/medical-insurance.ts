import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { nextPage, readAnswers } from '../features/medical-insurance/answers.ts';
import { rootRoute } from './root.tsx';

/** The simulator: its answers live in the address of every page. */
const questions = createRoute({
  getParentRoute: () => rootRoute,
  id: 'hospital-stay-questions',
  validateSearch: readAnswers,
});

const insuranceQuestions = () => import('../features/medical-insurance/insurance-questions.tsx');
const stayQuestions = () => import('../features/medical-insurance/stay-questions.tsx');

const parent = { getParentRoute: () => questions };

const simulator = questions.addChildren([
  createRoute({
    ...parent,
    path: '/hospital-stay',
    component: lazyRouteComponent(insuranceQuestions, 'SchemeQuestion'),
  }),
  createRoute({
    ...parent,
    path: '/hospital-stay/area',
    component: lazyRouteComponent(insuranceQuestions, 'AreaQuestion'),
  }),
  createRoute({
    ...parent,
    path: '/hospital-stay/resident',
    component: lazyRouteComponent(() => import('../features/medical-insurance/resident-notice.tsx'), 'ResidentNotice'),
  }),
  createRoute({
    ...parent,
    path: '/hospital-stay/status',
    component: lazyRouteComponent(stayQuestions, 'StatusQuestion'),
  }),
  createRoute({
    ...parent,
    path: '/hospital-stay/care',
    component: lazyRouteComponent(stayQuestions, 'CareQuestion'),
  }),
  createRoute({
    ...parent,
    path: '/hospital-stay/grade',
    component: lazyRouteComponent(stayQuestions, 'GradeQuestion'),
  }),
  createRoute({
    ...parent,
    path: '/hospital-stay/dates',
    component: lazyRouteComponent(() => import('../features/medical-insurance/dates-question.tsx'), 'DatesQuestion'),
  }),
  createRoute({
    ...parent,
    path: '/hospital-stay/costs',
    component: lazyRouteComponent(() => import('../features/medical-insurance/costs-question.tsx'), 'CostsQuestion'),
  }),
  createRoute({
    ...parent,
    path: '/hospital-stay/check',
    beforeLoad: ({ search }) => onlyWhenAnswered(search),
    component: lazyRouteComponent(() => import('../features/medical-insurance/check-stay.tsx'), 'CheckStay'),
  }),
  createRoute({
    ...parent,
    path: '/hospital-stay/result',
    beforeLoad: ({ search }) => onlyWhenAnswered(search),
    component: lazyRouteComponent(() => import('../features/medical-insurance/stay-result.tsx'), 'StayResult'),
  }),
]);

/** Sends a visitor with open questions to the first of them. */
function onlyWhenAnswered(search: object): void {
  const next = nextPage(readAnswers({ ...search }));
  if (next.to !== '/hospital-stay/check') throw redirect({ ...next, replace: true });
}

/** Personal records: what is entered stays in memory, so these pages share one parent that keeps it. */
const records = createRoute({
  getParentRoute: () => rootRoute,
  id: 'personal-records',
  component: lazyRouteComponent(() => import('../features/medical-insurance/personal-records.tsx'), 'PersonalRecords'),
});

const personal = records.addChildren([
  createRoute({
    getParentRoute: () => records,
    path: '/hospital-stay/record',
    component: lazyRouteComponent(() => import('../features/medical-insurance/record-form.tsx'), 'RecordForm'),
  }),
  createRoute({
    getParentRoute: () => records,
    path: '/hospital-stay/record/check',
    component: lazyRouteComponent(() => import('../features/medical-insurance/record-check.tsx'), 'RecordCheck'),
  }),
  createRoute({
    getParentRoute: () => records,
    path: '/hospital-stay/record/done',
    component: lazyRouteComponent(() => import('../features/medical-insurance/record-done.tsx'), 'RecordDone'),
  }),
  createRoute({
    getParentRoute: () => records,
    path: '/hospital-stay/year',
    component: lazyRouteComponent(() => import('../features/medical-insurance/year-page.tsx'), 'YearPage'),
  }),
]);

export const medicalInsuranceRoutes = [simulator, personal] as const;
