/** A stay whose settlement is known from the measure: 80,000 yuan in a grade-3 hospital from July 2018. */
export const firstStay = {
  status: 'active',
  care: 'inpatient',
  grade: 'grade-3',
  admittedOn: '2018-07-02',
  dischargedOn: '2018-07-12',
  classA: 8_000_000,
};

/** A later stay of the same year with costs of every class. */
export const secondStay = {
  status: 'active',
  care: 'inpatient',
  grade: 'grade-2',
  admittedOn: '2018-10-02',
  dischargedOn: '2018-10-12',
  classA: 2_000_000,
  classB: 300_000,
  selfCarePercent: '10',
  offList: 50_000,
};

/** The part of an address that holds the simulator's answers. */
export const answersAddress = (stays: readonly object[], stay = 1): string =>
  `?${new URLSearchParams({ scheme: 'employee-tier-1', stays: JSON.stringify(stays), stay: String(stay) }).toString()}`;
