import type { Operations } from '../operation.ts';

/** Notices, deadlines and documents. */
export const notificationsOperations: Operations = {
  'notifications.list': {
    summary: { zh: '本人的通知，最近的在前。', en: 'One’s own notices, the latest first.' },
  },
  'notifications.markRead': {
    summary: { zh: '把本人的通知标为已读。', en: 'Marks notices of one’s own as read.' },
  },
  'deadlines.mine': {
    summary: {
      zh: '所代表的单位或机关须按期办理的事项，最早到期的在前。',
      en: 'What the company or agency that one acts for has to do by a day, the first first.',
    },
  },
  'documents.list': {
    summary: { zh: '某一事项中可以查阅的文件。', en: 'The documents of a matter that one may read.' },
  },
  'documents.verify': {
    summary: {
      zh: '按编号核验一份通知书是否由本系统出具、写明了什么；不显示任何人的姓名。',
      en: 'Whether a notice was issued here under a number, and what it says without naming anybody.',
    },
    example: { number: 'WDPN-2019-000017' },
  },
};
