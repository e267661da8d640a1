import { describe, expect, test } from 'vitest';
import { filledIn, numbered } from './receipts.ts';

const keys = (count: number) => Array.from({ length: count }, (_, index) => `wage-${index + 1}`);

describe('receipt numbers', () => {
  test('follow a prefix in the order of the list, with three digits', () => {
    expect(numbered('XG-', keys(2))).toEqual({ 'wage-1': 'XG-001', 'wage-2': 'XG-002' });
  });

  test('have as many digits as the longest list needs, so that they stay in order', () => {
    const receipts = numbered('XG-', keys(1000));
    expect(receipts['wage-1']).toBe('XG-0001');
    expect(receipts['wage-1000']).toBe('XG-1000');
    expect(new Set(Object.values(receipts)).size).toBe(1000);
  });

  test('count where something is written, without the space around it', () => {
    expect(filledIn({ 'wage-1': ' A1 ', 'wage-2': '  ', 'wage-9': 'B' }, keys(3))).toEqual([['wage-1', 'A1']]);
  });
});
