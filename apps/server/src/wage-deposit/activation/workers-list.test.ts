import { plainDate } from '@wenzhou/calendar';
import { citizenNumberFor } from '@wenzhou/identity';
import { describe, expect, test } from 'vitest';
import { mostClaims } from './claim-row.ts';
import { readMonth } from './read-claims.ts';
import { readWorkers } from './workers-list.ts';

const on = plainDate('2019-01-14');
const number = (sequence: number): string =>
  citizenNumberFor({ division: '330302', birthDate: plainDate('1900-01-01'), sequence });
const [a, b, c] = [number(991), number(992), number(993)];

const chinese = '姓名,公民身份号码,项目,月份,金额';

describe('a workers’ list as CSV', () => {
  test.each<[string, string]>([
    ['Chinese headings', `${chinese}\n虚构甲,${a},虚构工地,2018-12,"12,000.50"\n`],
    [
      'English headings, in another order',
      `Month,Amount,Name,Citizen number,Project\n2018-12,12000.5,虚构甲,${a},虚构工地\n`,
    ],
    [
      'headings with units and spaces',
      `姓 名,身份证号,工程名称,欠薪月份,拖欠金额（元）\n虚构甲,${a},虚构工地,2018年12月,12000.50元\n`,
    ],
    ['a byte order mark and Windows lines', `\uFEFF${chinese}\r\n虚构甲,${a},虚构工地,2018/12,￥12000.50\r\n`],
    ['tabs', `${chinese.replaceAll(',', '\t')}\n虚构甲\t${a}\t虚构工地\t201812\t12,000.50\n`],
    ['semicolons and empty lines', `${chinese.replaceAll(',', ';')}\n\n虚构甲;${a};虚构工地;2018.12;12000.50\n;;;;\n`],
    ['a column more than needed', `序号,${chinese}\n1,虚构甲,${a},虚构工地,2018-12,12000.50\n`],
    ['full-width digits', `${chinese}\n虚构甲,${a},虚构工地,２０１８-１２,１２０００．５０\n`],
  ])('is read with %s', (_, csv) => {
    const { rows, faults, owed } = readWorkers(csv, on);
    expect(faults).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ name: '虚构甲', citizenNumber: a, project: '虚构工地' });
    expect(owed).toBe(1_200_050);
  });

  test('tells every fault of every row with its line, and keeps what was typed', () => {
    const csv = [
      chinese,
      `虚构甲,${a},虚构工地,2018-12,100`,
      `,${a.slice(0, 17)},,13月,零`,
      `虚构乙,${b},虚构工地,2018-12,1,000`,
      `虚构甲,${a},虚构工地,2018-12,100`,
      `虚构丙,${c},虚构工地,2019-02,0`,
      `虚构丙,${c},虚构工地${b},2018-11,1`,
    ].join('\n');
    const { rows, faults, owed } = readWorkers(csv, on);
    expect(faults.map(({ row, line, column, code }) => [row, line, column, code])).toEqual([
      [2, 3, 'name', 'name-missing'],
      [2, 3, 'citizenNumber', 'citizen-number-invalid'],
      [2, 3, 'project', 'project-missing'],
      [2, 3, 'month', 'month-unreadable'],
      [2, 3, 'owed', 'amount-unreadable'],
      [3, 4, undefined, 'columns-differ'],
      [4, 5, 'citizenNumber', 'worker-listed-twice'],
      [5, 6, 'month', 'month-to-come'],
      [5, 6, 'owed', 'amount-not-positive'],
      [6, 7, 'project', 'project-holds-number'],
    ]);
    expect(rows).toHaveLength(6);
    expect(rows[1]).toEqual({ name: '', citizenNumber: a.slice(0, 17), project: '', month: '13月', owed: '零' });
    // Only the first row is without a fault.
    expect(owed).toBe(10_000);
    expect(JSON.stringify(faults)).not.toContain(a.slice(0, 17));
  });

  test.each<[string, string, string[], number | undefined]>([
    ['nothing', '', ['file-empty'], undefined],
    ['a heading alone', `${chinese}\n`, ['file-empty'], undefined],
    [
      'a heading without two columns',
      '姓名,项目,金额\n虚构甲,虚构工地,100\n',
      ['heading-missing', 'heading-missing'],
      1,
    ],
    ['no heading', `虚构甲,${a},虚构工地,2018-12,100\n`, Array.from({ length: 5 }, () => 'heading-missing'), 1],
    ['a quote that is not closed', `${chinese}\n"虚构甲,${a},虚构工地,2018-12,100\n`, ['file-malformed'], 2],
  ])('says what is wrong with a file with %s', (_, csv, codes, line) => {
    const { rows, faults } = readWorkers(csv, on);
    expect(faults.map(({ code }) => code)).toEqual(codes);
    expect(faults[0]?.line).toBe(line);
    expect(rows).toEqual([]);
  });

  test(`takes ${mostClaims} rows and says when there are more`, () => {
    const row = (month: string) => `虚构甲,${a},虚构工地,${month},1`;
    const rows = Array.from({ length: mostClaims }, (_, index) => row(`2018-12`).replace('工地', `工地${index}`));
    expect(readWorkers([chinese, ...rows].join('\n'), on)).toMatchObject({ faults: [], owed: mostClaims * 100 });
    const { faults, rows: read } = readWorkers([chinese, ...rows, row('2018-11')].join('\n'), on);
    expect(faults.map(({ code }) => code)).toEqual(['too-many-rows']);
    expect(read).toHaveLength(mostClaims);
  });
});

test.each([
  ['2018-12', '2018-12'],
  ['2018-1', '2018-01'],
  ['2018年1月', '2018-01'],
  ['2018/01', '2018-01'],
  ['201801', '2018-01'],
  [' 2018 - 01 ', '2018-01'],
  ['2018-13', undefined],
  ['2018-00', undefined],
  ['18-01', undefined],
  ['2018', undefined],
  ['', undefined],
])('the month %s reads %s', (typed, month) => {
  expect(readMonth(typed)).toBe(month);
});
