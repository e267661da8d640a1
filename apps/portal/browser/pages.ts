import { answersAddress, firstStay, secondStay } from './stays.ts';

const resident = 230;

/** Every page of the portal that has an address, with its budget of compressed script. */
export const pages: readonly { readonly name: string; readonly path: string; readonly kibibytes: number }[] = [
  { name: 'home', path: '/', kibibytes: 130 },
  { name: 'articles', path: '/articles', kibibytes: resident },
  { name: 'article', path: '/articles/wenzhou-2018-1/18', kibibytes: resident },
  { name: 'no such article', path: '/articles/wenzhou-2018-1/99', kibibytes: resident },
  { name: 'scheme', path: '/hospital-stay', kibibytes: resident },
  { name: 'area', path: `/hospital-stay/area${answersAddress([firstStay])}`, kibibytes: resident },
  { name: 'residents', path: '/hospital-stay/resident?scheme=resident', kibibytes: resident },
  { name: 'status', path: '/hospital-stay/status?scheme=employee-tier-1', kibibytes: resident },
  { name: 'care', path: '/hospital-stay/care?scheme=employee-tier-1', kibibytes: resident },
  { name: 'grade', path: '/hospital-stay/grade?scheme=employee-tier-1', kibibytes: resident },
  { name: 'dates', path: '/hospital-stay/dates?scheme=employee-tier-1', kibibytes: resident },
  { name: 'costs', path: '/hospital-stay/costs?scheme=employee-tier-1', kibibytes: resident },
  { name: 'check', path: `/hospital-stay/check${answersAddress([firstStay])}`, kibibytes: resident },
  { name: 'result', path: `/hospital-stay/result${answersAddress([firstStay, secondStay], 2)}`, kibibytes: resident },
  {
    name: 'result above the ceilings',
    path: `/hospital-stay/result${answersAddress([{ ...firstStay, classA: 60_000_000 }])}`,
    kibibytes: resident,
  },
  {
    name: 'refused result',
    path: `/hospital-stay/result${answersAddress([firstStay, { ...firstStay, grade: 'grade-1' }], 2)}`,
    kibibytes: resident,
  },
  { name: 'record', path: '/hospital-stay/record', kibibytes: resident },
  { name: 'year', path: '/hospital-stay/year', kibibytes: resident },
  { name: 'entry to the platform', path: '/trading/entry', kibibytes: resident },
  { name: 'periods of a tender', path: '/trading/periods', kibibytes: resident },
  { name: 'catalogue', path: '/trading/catalogue', kibibytes: resident },
  { name: 'wage deposit', path: '/wage-deposit', kibibytes: resident },
  { name: 'fireworks', path: '/fireworks', kibibytes: resident },
];
