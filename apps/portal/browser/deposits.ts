/** A firm whose deposit is known from the measure: 900,000 yuan, by 24 October 2018. */
export const autumnDeposit = {
  qualifications: [
    { category: 'general-contracting', grade: 'grade-2' },
    { category: 'professional', grade: 'grade-1' },
  ],
  division: '330302',
  contractFiledOn: '2018-09-20',
  paid: 'never',
};

/** A deposit paid three years before, with a serious case since. */
export const earlierPayment = { paid: 'before', firstPaidOn: '2015-03-01', serious: ['2016-01-01'] };

/** The part of an address that holds the answers about a deposit. */
export const depositAddress = (answers: Readonly<Record<string, unknown>>): string =>
  `?${new URLSearchParams(
    Object.entries(answers).map(([name, answer]) => [
      name,
      // What looks like a number is written as a text, as the portal itself does.
      typeof answer === 'string' && Number.isNaN(Number(answer)) ? answer : JSON.stringify(answer),
    ]),
  ).toString()}`;
