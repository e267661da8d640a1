import type { Operations } from '../operation.ts';

/** The server itself and its audit. */
export const systemOperations: Operations = {
  'system.status': {
    summary: { zh: '服务的类型、时间和审计状况。', en: 'What kind of server this is and how its audit stands.' },
  },
  'system.clock': {
    summary: { zh: '办理所依据的时间。', en: 'The time that decisions go by.' },
  },
  'system.advanceClock': {
    summary: {
      zh: '把演示的时钟拨到以后某日九时，并处理其间到期的事项。',
      en: 'Moves the clock of a demonstration to nine o’clock of a later day, and sees to the deadlines in between.',
    },
  },
  'system.auditHead': {
    summary: {
      zh: '对至今全部审计记录签名的树头；记下它，日后可以证明记录未被改动。',
      en: 'The signed head over everything in the audit now; noted down, it proves later that nothing was changed.',
    },
  },
  'system.auditProof': {
    summary: {
      zh: '证明某条记录在审计之中，或者较早的审计原样包含在较晚的审计之中。',
      en: 'That an entry is in the audit, or that the audit of one size holds that of an earlier size unchanged.',
    },
    example: { kind: 'consistency', from: 1, to: 1 },
  },
};
