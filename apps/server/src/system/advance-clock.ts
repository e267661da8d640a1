import { addDays, epochMillisecondsOf, plainDateSchema, shanghaiInstant } from '@wenzhou/calendar';
import * as z from 'zod';
import { byWhom } from '../accounts/actor.ts';
import { appendAudit } from '../audit/append.ts';
import { civilDateOf } from '../civil-date.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { watchDeadlines } from '../deadlines/watch-deadlines.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { procedure } from '../trpc/procedures.ts';
import { clockSchema } from './clock.ts';

/** It never goes back, so that one slip of the hand must not end the demonstration. */
const mostDays = 400;

/** When offices open. */
const timeOfDay = '09:00';

const notMovable: Fault = {
  code: 'clock-not-movable',
  reason: {
    zh: '只有演示系统的时钟可以拨动；这里按真实时间办理。',
    en: 'Only the clock of a demonstration can be moved; here the time is the real one.',
  },
  remedy: { zh: '请以 --demonstration 启动一个演示系统。', en: 'Start a demonstration with --demonstration.' },
};

const notAhead: Fault = {
  code: 'clock-not-ahead',
  reason: { zh: '时钟只能往后面的日期拨，不能拨回。', en: 'The clock only goes forward, to a later day.' },
  remedy: { zh: '请选今天以后的日期。', en: 'Choose a day after today.' },
};

const tooFar: Fault = {
  code: 'clock-too-far',
  reason: {
    zh: `一次最多拨 ${mostDays} 天：拨过去就回不来。`,
    en: `The clock moves at most ${mostDays} days at a time, since there is no way back.`,
  },
  remedy: { zh: '请选近一些的日期。', en: 'Choose an earlier day.' },
};

/** Moves the clock of a demonstration to nine o'clock of a later day, and sees to the deadlines of the days between. */
export const advanceClock = procedure
  .input(z.object({ to: plainDateSchema }))
  .output(clockSchema)
  .mutation(async ({ ctx, input: { to } }) => {
    const { actor, clock, demonstration, now, records } = ctx;
    if (!demonstration) throw new RequestFault('FORBIDDEN', notMovable);
    const today = civilDateOf(now());
    if (to <= today) throw new RequestFault('BAD_REQUEST', notAhead);
    if (to > addDays(today, mostDays)) throw new RequestFault('BAD_REQUEST', tooFar);
    const at = new Date(epochMillisecondsOf(shanghaiInstant(to, timeOfDay)));
    await inTransaction(records.database, (transaction) =>
      appendAudit(transaction, { action: 'clock-advanced', subject: 'clock', details: { to, ...byWhom(actor) } }, at),
    );
    // Somebody else may have moved it further meanwhile.
    if (at > now()) clock.advanceTo(at);
    await watchDeadlines(records.database, now());
    return { now: now().toISOString(), today: civilDateOf(now()), movable: true };
  });
