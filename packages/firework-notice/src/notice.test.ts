import { fromLunar, lunarNewYearsEve } from '@wenzhou/calendar';
import { expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { forbiddenPlaceKinds, notices } from './notices.ts';
import { springFestival2018 } from './notices/spring-festival-2018.ts';
import { type NoticeInput, readNotice } from './notice.ts';
import { siteKindNames, siteKinds } from './site-kind.ts';

const notice = notices.springFestival2018;

test('the windows are the printed days, and the computed lunar dates agree with the printed ones', () => {
  expect(notice.retail).toMatchObject({ from: '2018-02-13', to: '2018-02-17' });
  expect(notice.settingOff).toMatchObject({ from: '2018-02-15', to: '2018-02-17' });
  expect(fromLunar(2017, 12, 28)).toBe('2018-02-13');
  expect(lunarNewYearsEve(2017)).toBe('2018-02-15');
  expect(fromLunar(2018, 1, 2)).toBe('2018-02-17');
});

test('it applies in Lucheng, Longwan and Ouhai, not in Dongtou', () => {
  expect(notice.districts).toEqual(['330302', '330303', '330304']);
});

test('the eleven kinds of forbidden place reach as far as the notice says', () => {
  expect(forbiddenPlaceKinds.map(({ item, buffer }) => [item, buffer])).toEqual([
    [1, 'inside'],
    [2, 50],
    [3, 'inside'],
    [4, 100],
    [5, 'inside'],
    [6, 'inside'],
    [7, 50],
    [8, 'inside'],
    [9, 'inside'],
    [10, 50],
    [11, 50],
  ]);
});

test('every kind of site belongs to one item, and has an outline where the inside is what is forbidden', () => {
  for (const kind of siteKindNames) {
    const places = forbiddenPlaceKinds.filter((place) => place.siteKinds.includes(kind));
    expect(places).toHaveLength(1);
    expect(siteKinds[kind].needsArea).toBe(places[0]?.buffer === 'inside');
  }
});

test('breaches of trade go to safety supervision, transport and setting off to the police; 12345 and 110 take reports', () => {
  const handler = (matter: string) => notice.handlers.find((entry) => entry.matter === matter)?.handler;
  for (const matter of ['unlicensed-trade', 'unlawful-storage', 'sale-elsewhere', 'illegal-goods'])
    expect(handler(matter)).toBe('safety-supervision');
  for (const matter of ['transport', 'setting-off']) expect(handler(matter)).toBe('police');
  expect(notice.hotlines.map(({ number }) => number)).toEqual(['12345', '110']);
});

const codes = (input: NoticeInput): readonly string[] => {
  const ruling = law.observe(readNotice(input));
  return ruling.kind === 'refused' ? ruling.refusals.map(({ code, path }) => `${code} ${path?.join('.')}`) : [];
};

test('next year’s notice is other data', () => {
  const next: NoticeInput = {
    ...springFestival2018,
    statute: 'fictional-notice-2019',
    retail: { ...springFestival2018.retail, from: '2019-02-02', to: '2019-02-06' },
    settingOff: { ...springFestival2018.settingOff, from: '2019-02-04', to: '2019-02-06' },
  };
  expect(readNotice(next)).toMatchObject({ kind: 'granted', outcome: { settingOff: { from: '2019-02-04' } } });
});

test('a notice whose lunar dates are not those of its days is refused, every one of them named', () => {
  expect(
    codes({
      ...springFestival2018,
      retail: { ...springFestival2018.retail, from: '2018-02-12' },
      settingOff: { ...springFestival2018.settingOff, from: '2018-02-16', to: '2018-02-18' },
    }),
  ).toEqual([
    'lunar-date-disagrees retail.from',
    'lunar-date-disagrees settingOff.from',
    'lunar-date-disagrees settingOff.to',
  ]);
});

test('a leap month is not the ordinary one of its number', () => {
  const leap = { ...springFestival2018.retail, lunarFrom: { kind: 'day', month: 4, day: 1 } as const };
  expect(codes({ ...springFestival2018, retail: { ...leap, from: '2020-05-23', to: '2021-02-13' } })).toEqual([
    'lunar-date-disagrees retail.from',
  ]);
  expect(codes({ ...springFestival2018, retail: { ...leap, from: '2020-04-23', to: '2021-02-13' } })).toEqual([]);
});

test('windows that end before they begin and items that stand twice are refused', () => {
  const { retail, forbiddenPlaces } = springFestival2018;
  expect(
    codes({
      ...springFestival2018,
      retail: { ...retail, from: retail.to, to: retail.from, lunarFrom: retail.lunarTo, lunarTo: retail.lunarFrom },
    }),
  ).toEqual(['window-reversed retail']);
  expect(
    codes({ ...springFestival2018, forbiddenPlaces: [...forbiddenPlaces, ...forbiddenPlaces.slice(6, 7)] }),
  ).toEqual(['forbidden-place-repeated forbiddenPlaces.11.item']);
});

test('at the very end of the calendar a printed New Year’s Eve disagrees, and nothing throws', () => {
  // The lunar year 9999 ends in the year 10000.
  for (const to of ['9999-12-02', '9999-12-31'])
    expect(
      codes({
        ...springFestival2018,
        settingOff: { ...springFestival2018.settingOff, to, lunarTo: { kind: 'new-years-eve' } },
      }),
    ).toEqual(['lunar-date-disagrees settingOff.to']);
});

test('a date that does not exist is refused', () => {
  expect(codes({ ...springFestival2018, settingOff: { ...springFestival2018.settingOff, to: '2018-02-30' } })).toEqual([
    'input-malformed settingOff.to',
  ]);
});
