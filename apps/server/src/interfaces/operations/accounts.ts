import type { Operations } from '../operation.ts';

/** Accounts, appointments and what an account sees of itself. */
export const accountsOperations: Operations = {
  'accounts.me': {
    summary: {
      zh: '当前是谁登录、以什么身份、还可以切换到哪些身份；任何人都可以问。',
      en: 'Who is signed in, in what capacity, and what else they may act as. Everybody may ask.',
    },
  },
  'accounts.actAs': {
    summary: {
      zh: '把本次登录切换到本人的另一个身份。',
      en: 'Lets this session act under another appointment, or as the person.',
    },
  },
  'accounts.sessions': {
    summary: { zh: '本人在哪些设备上登录着，最近的在前。', en: 'Where one is signed in, the latest first.' },
  },
  'accounts.revokeSession': {
    summary: { zh: '立即结束本人的一个登录。', en: 'Ends one of one’s own sessions at once.' },
  },
  'accounts.revokeOtherSessions': {
    summary: { zh: '结束本人除本次以外的全部登录。', en: 'Ends all of one’s sessions but the one that asks.' },
  },
  'accounts.setContact': {
    summary: { zh: '设置通知发往何处、用何种语言。', en: 'Sets where notices go, and in which language.' },
  },
  'accounts.accesses': {
    summary: {
      zh: '谁在何时查阅过本人的个人信息，最近的在前。',
      en: 'Who has looked at one’s own personal data, and when; the latest first.',
    },
  },
  'accounts.open': {
    summary: {
      zh: '为已由管理员核验身份的人开立账号。',
      en: 'Opens an account for somebody whose identity an operator has checked.',
    },
  },
  'accounts.list': {
    summary: {
      zh: '全部账号，按姓名排列；公民身份号码只显示部分。',
      en: 'The accounts there are, by name; citizen numbers are masked.',
    },
  },
  'accounts.close': {
    summary: {
      zh: '注销账号：其登录和任职立即结束。',
      en: 'Closes an account: its sessions and appointments end at once.',
    },
  },
  'accounts.resetSignIn': {
    summary: {
      zh: '为已重新核验身份的人重设密码，需要时取消动态口令；其全部登录结束。',
      en: 'Sets a new password for somebody whose identity was checked again and, if need be, takes one-time codes away; all sessions end.',
    },
  },
  'accounts.appoint': {
    summary: {
      zh: '任命某账号为单位、机关办事，或担任系统管理员。',
      en: 'Appoints an account to act for a company, in an agency or as operator.',
    },
  },
  'accounts.endAppointment': {
    summary: {
      zh: '结束一项任职，自下一个请求起生效。',
      en: 'Ends an appointment, from the next request on.',
    },
  },
  'accounts.appointments': {
    summary: { zh: '谁担任什么。', en: 'Who is appointed to what.' },
  },
};
