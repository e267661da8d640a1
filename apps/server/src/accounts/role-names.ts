import type { Bilingual } from '@wenzhou/statute';
import type { Role } from './actor.ts';

/** What every role is called. */
export const roleNames: Readonly<Record<Role, Bilingual>> = {
  anonymous: { zh: '未登录', en: 'not signed in' },
  guest: { zh: '尚无身份的账号', en: 'an account without a capacity' },
  resident: { zh: '居民本人', en: 'a resident' },
  'company-head': { zh: '单位负责人', en: 'the head of a company' },
  'company-staff': { zh: '单位经办人', en: 'the staff of a company' },
  'construction-official': { zh: '建设部门工作人员', en: 'an official of a construction authority' },
  'labour-official': { zh: '人力社保部门工作人员', en: 'an official of a human resources authority' },
  'medical-insurance-official': { zh: '社保经办机构工作人员', en: 'an official of the social insurance agency' },
  operator: { zh: '系统管理员', en: 'an operator of this system' },
};
