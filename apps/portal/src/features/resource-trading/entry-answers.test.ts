import { expect, test } from 'vitest';
import { readEntryAnswers } from './entry-answers.ts';

const whole = {
  item: 'A01-03',
  on: '2018-05-02',
  funding: 'state-funds',
  tenderRequired: 'unknown',
  contractKind: 'works',
  contractAmount: 500_000_000,
  procurement: 'central',
  procurementMethod: 'other',
  entrustedToWenzhouExchange: 'no',
  chosenByCompetition: 'yes',
  safetyAuthorityDecision: 'enter',
  ownership: 'wholly-state-owned',
  approvedBy: 'city',
  conditions: ['ownerApplies', 'special'],
};

test('answers come back as they went in', () => {
  expect(readEntryAnswers(whole)).toEqual(whole);
  expect(readEntryAnswers({ item: 'outside' })).toEqual({ item: 'outside' });
  expect(readEntryAnswers({ item: 'H-03' })).toEqual({ item: 'H-03' });
});

test('what is not an answer is left out', () => {
  expect(
    readEntryAnswers({
      item: 'hospital',
      on: '2018-02-29',
      funding: 'mine',
      tenderRequired: true,
      contractAmount: 1.5,
      conditions: ['nobody-asks'],
    }),
  ).toEqual({});
});
