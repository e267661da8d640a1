import { expect, test } from 'vitest';
import { noticeKinds } from './notice-kinds.ts';
import { readNumber } from './notice-number.ts';

const seventeen = {
  kind: 'wage-deposit-payment-notice',
  plain: 'WDPN-2019-000017',
  printed: '温建保通〔2019〕000017号',
};

test.each([
  'WDPN-2019-000017',
  'wdpn-2019-17',
  ' WDPN – 2019 – 000017 ',
  'ＷＤＰＮ－２０１９－０００００１７',
  '温建保通〔2019〕000017号',
  '温建保通 [2019] 17 号',
  '温建保通（2019）第17号',
  '温建保通【2019】17号',
])('%j is a number', (typed) => {
  expect(readNumber(typed)).toEqual(seventeen);
});

test('more than six digits are all kept', () => {
  expect(readNumber('WDPN-2019-1234567')?.printed).toBe('温建保通〔2019〕1234567号');
});

test.each([
  '',
  'WDPN',
  'WDPN-2019',
  'WDPN-19-17',
  'WDPN-2019-17a',
  'ABCD-2019-17',
  '温建保通〔2019〕号',
  '民函〔2019〕83号',
  'WDPN-2019-1234567890',
])('%j is none', (typed) => {
  expect(readNumber(typed)).toBeUndefined();
});

test('no two kinds have a code or a mark in common', () => {
  const kinds = Object.values(noticeKinds);
  expect(new Set(kinds.map(({ code }) => code)).size).toBe(kinds.length);
  expect(new Set(kinds.map(({ mark }) => mark)).size).toBe(kinds.length);
  for (const { code, mark } of kinds) {
    expect(code).toMatch(/^[A-Z]{4}$/);
    expect(mark).toMatch(/^\p{Script=Han}{2,8}$/u);
  }
});
