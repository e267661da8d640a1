import type { Bilingual } from '@wenzhou/statute';
import type { EntryCondition, EntryConditionCode, PlatformEntry, PlatformLevel } from '../entry/platform-entry.ts';
import type { ApprovalAuthority, ContractKind } from '../entry/trading-project.ts';

export const conditionNames: Readonly<Record<EntryConditionCode, Bilingual>> = {
  'owner-applies': { zh: '项目业主自主申请', en: 'the owner itself applies' },
  'funder-agrees': { zh: '出资方同意', en: 'the funder agrees' },
  'superior-agrees': { zh: '上级主管部门同意', en: 'the superior authority agrees' },
  'supervisor-named': {
    zh: '明确监督部门（无法确定的由上级主管部门监管）',
    en: 'the supervisor is settled (the owner’s superior, if none can be determined)',
  },
  'method-named': { zh: '明确交易方式', en: 'the method of trading is settled' },
  'government-agrees': {
    zh: '特殊或社会影响较大的，县级以上政府（功能区）同意',
    en: 'if special or of great social effect, a government of county level or above or a functional zone agrees',
  },
};

export const conditionStates: Readonly<Record<EntryCondition['state'], Bilingual>> = {
  met: { zh: '已具备', en: 'met' },
  unmet: { zh: '未具备', en: 'not met' },
  'not-stated': { zh: '未说明', en: 'not stated' },
};

export const answerNames: Readonly<Record<PlatformEntry['answer'], Bilingual>> = {
  'must-enter': { zh: '必须进场', en: 'must enter' },
  exempt: { zh: '可以不进场', en: 'need not enter' },
  voluntary: { zh: '不强制，可自愿进场', en: 'not required, may enter voluntarily' },
};

export const approvalNames: Readonly<Record<ApprovalAuthority, Bilingual>> = {
  county: { zh: '县（市、区）', en: 'the county' },
  city: { zh: '市', en: 'the city' },
  'province-delegated': { zh: '省下放到市', en: 'the province, handed down to the city' },
  'above-city': { zh: '省级以上', en: 'the province or above' },
};

export const platformNames: Readonly<Record<PlatformLevel, Bilingual>> = {
  county: { zh: '县（市、区）公共资源交易中心', en: 'the county’s trading centre' },
  city: { zh: '市公共资源交易中心', en: 'the city’s trading centre' },
  'above-city': {
    zh: '市以上相应的平台，请向审批机关询问',
    en: 'a platform above the city’s; ask the approving authority',
  },
};

export const contractKindNames: Readonly<Record<ContractKind, Bilingual>> = {
  works: { zh: '施工', en: 'works' },
  goods: { zh: '货物', en: 'goods' },
  services: { zh: '服务', en: 'services' },
};
