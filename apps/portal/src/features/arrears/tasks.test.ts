import { describe, expect, test } from 'vitest';
import type { CaseView } from './case-types.ts';
import { type TaskName, taskOf } from './tasks.ts';

type State = CaseView['arrearsCase']['state'];
type Request = Pick<CaseView['requests'][number], 'id' | 'state'>;

/** A case with an order that has run out, and where it has got to. */
function viewOf(state: State, requests: readonly Request[], left: number, paidOn?: string): CaseView {
  const arrearsCase = { state, payBy: '2018-12-25', ranOut: false, owed: 4_000_050, ...(paidOn && { paidOn }) };
  return {
    on: '2019-01-14',
    arrearsCase,
    requests,
    left,
    grounds: [],
    claims: [],
    documents: [],
  } as unknown as CaseView;
}

const standing = (name: TaskName, view: CaseView): Pick<ReturnType<typeof taskOf>, 'state' | 'isOpen'> => {
  const { state, isOpen } = taskOf(name, view);
  return { state, isOpen };
};

const done = { state: 'done', isOpen: false };
const impossible = { state: 'impossible', isOpen: false };
const toDo = { state: 'not-started', isOpen: true };
const granted: Request = { id: 'a', state: 'granted' };

describe('a case whose wages a deposit pays', () => {
  test('while it pays them, nothing is recorded and nothing applied for', () => {
    const view = viewOf('applied', [granted], 4_000_050);
    expect(standing('payment', view)).toEqual(impossible);
    expect(standing('application', view)).toEqual(done);
  });

  test('once it has paid all of them, nothing is left to pay or to apply for', () => {
    const view = viewOf('paid-from-deposit', [granted], 0, '2019-01-14');
    expect(standing('order', view)).toEqual(done);
    expect(standing('payment', view)).toEqual(impossible);
    expect(standing('application', view)).toEqual(done);
    expect(taskOf('application', view).request).toBe('a');
  });

  test('of what it did not reach for, the firm may pay the rest itself, or the rest is applied for', () => {
    const view = viewOf('partly-paid-from-deposit', [granted], 1_000_050);
    expect(standing('payment', view)).toEqual(toDo);
    expect(standing('application', view)).toEqual(toDo);
    expect(taskOf('application', view).why).toContain('10,000.50');
  });

  test('once the firm has paid that rest, nothing is being paid from the deposit any more', () => {
    const view = viewOf('paid', [granted], 0, '2019-01-14');
    expect(standing('payment', view)).toEqual(done);
    expect(taskOf('application', view)).toMatchObject({ ...done, request: 'a' });
    expect(taskOf('application', view).why).toContain('其余由企业自己付清');
  });

  test('an application for the rest that waits leaves nothing else to do', () => {
    const view = viewOf('partly-paid-from-deposit', [{ id: 'b', state: 'submitted' }, granted], 1_000_050);
    expect(standing('payment', view)).toEqual(impossible);
    expect(taskOf('application', view)).toMatchObject({ state: 'in-progress', isOpen: false, request: 'b' });
  });
});
