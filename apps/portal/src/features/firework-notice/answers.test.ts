import { describe, expect, test } from 'vitest';
import { questionOf, readAnswers } from './answers.ts';

const whole = {
  date: '2018-02-16',
  time: '20:00',
  longitude: 120.6517,
  latitude: 28.0155,
  datum: 'GCJ02',
  setting: 'roof',
  district: '330302',
  product: 'professional',
};

describe('reading an address', () => {
  test('answers come back as they went in', () => {
    expect(readAnswers(whole)).toEqual(whole);
  });

  test('what is not an answer is left out', () => {
    expect(
      readAnswers({
        date: '2018-02-29',
        time: '24:00',
        longitude: 'east',
        latitude: Number.NaN,
        datum: 'CGCS2000',
        setting: 'moon',
        district: 'Lucheng',
        product: 'home-made',
      }),
    ).toEqual({});
  });
});

describe('the question to the server', () => {
  test('is in the time of China, and names the coordinate system', () => {
    expect(questionOf(readAnswers(whole))).toEqual({
      at: '2018-02-16T20:00:00+08:00',
      where: { longitude: 120.6517, latitude: 28.0155, datum: 'GCJ02', setting: 'roof', district: '330302' },
      product: { class: 'professional' },
    });
  });

  test('leaves out what nobody said', () => {
    const { date, time, longitude, latitude } = whole;
    expect(questionOf(readAnswers({ date, time, longitude, latitude }))).toEqual({
      at: '2018-02-16T20:00:00+08:00',
      where: { longitude, latitude },
    });
  });

  test('is not asked without a time or a place', () => {
    expect(questionOf(readAnswers({ ...whole, time: undefined }))).toBeUndefined();
    expect(questionOf(readAnswers({ ...whole, latitude: undefined }))).toBeUndefined();
  });
});
