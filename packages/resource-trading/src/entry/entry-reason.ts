import type { Bilingual } from '@wenzhou/statute';

/** Why a project must enter, is freed from entering, or is not covered by the catalogue, in words for its owner. */
export const entryReasons = {
  'required-tender-of-public-works': {
    zh: '属于政府投资、国有资金或国有控股，且依法必须招标的工程',
    en: 'works paid by government, state funds or state-controlled investors whose tender the law requires',
  },
  'required-property-management-tender': {
    zh: '属于依法必须招标的前期物业项目',
    en: 'initial property management whose tender the law requires',
  },
  'public-land': { zh: '属于国有建设用地的公开出让或租赁', en: 'public grant or lease of state construction land' },
  'mining-right': { zh: '属于矿业权出让', en: 'grant of a mining right' },
  'sea-area-right': { zh: '属于海域使用权出让', en: 'grant of a sea area use right' },
  'public-body-assets': {
    zh: '属于行政、事业单位资产交易',
    en: 'assets of an administrative body or public institution',
  },
  'entrusted-enterprise-assets': {
    zh: '属于委托温州产权交易中心的企业国有资产交易',
    en: 'enterprise state assets entrusted to the Wenzhou property rights exchange',
  },
  'central-procurement': { zh: '属于政府集中采购目录项目', en: 'government procurement in the central directory' },
  'decentralised-procurement': {
    zh: '属于当年目录和标准要求进场的分散采购',
    en: 'decentralised procurement that the year’s directory and standards send to the platform',
  },
  'state-enterprise-purchase': {
    zh: '属于国有独资、国有控股企业的货物或服务采购',
    en: 'goods or services bought by a state-owned or state-controlled enterprise',
  },
  'emission-right': { zh: '属于主要污染物排放权交易', en: 'trading of emission rights for main pollutants' },
  'public-service': { zh: '属于清单所列公共事业管理项目', en: 'public service listed in the catalogue' },
  concession: {
    zh: '属于通过市场竞争选择投资者或经营者的特许经营',
    en: 'concession whose investor or operator is chosen by market competition',
  },
  'licensed-allocation': {
    zh: '属于源于行政许可、通过市场竞争配置的项目',
    en: 'allocation by market competition that is rooted in a licence',
  },
  'firework-retail-admitted': {
    zh: '安监部门已确定烟花爆竹零售经营权进场交易',
    en: 'the safety supervision authority has decided that firework retail rights enter',
  },
  'public-health-purchase': {
    zh: '属于市直属公立医疗卫生计生单位的非政府采购项目',
    en: 'purchase, other than government procurement, by a public health body directly under the city',
  },
  'single-source': { zh: '单一来源采购，不要求进场', en: 'single-source procurement need not enter' },
  'approved-self-procurement': {
    zh: '财政部门批准自行采购，不要求进场',
    en: 'self-procurement approved by the finance department need not enter',
  },
  'other-property-exchange': {
    zh: '企业国资未委托温州产权交易中心，可在依法设立的产权交易机构公开交易，信息须实时推送',
    en: 'enterprise assets not entrusted to the Wenzhou exchange may be traded in a lawful property exchange, which pushes the data at once',
  },
  'no-market-competition': {
    zh: '不通过市场竞争选择投资者或经营者，不要求进场',
    en: 'investor or operator is not chosen by market competition, so it need not enter',
  },
  'firework-retail-kept-out': {
    zh: '安监部门确定烟花爆竹零售经营权不进场',
    en: 'the safety supervision authority has decided that firework retail rights do not enter',
  },
  'not-in-catalogue': { zh: '没有列入清单', en: 'not in the catalogue' },
  'no-public-money': {
    zh: '不是政府投资、国有资金或国有控股的工程',
    en: 'works without government or state money or control',
  },
  'not-government-invested': { zh: '不是政府投资项目', en: 'not a government-invested project' },
  'tender-not-required': { zh: '依法不是必须招标', en: 'the law does not require a tender' },
  'procurement-not-sent-in': {
    zh: '当年目录和标准不要求进场的分散采购',
    en: 'decentralised procurement that the year’s directory and standards do not send to the platform',
  },
  'not-a-state-enterprise': {
    zh: '不是国有独资、国有控股企业',
    en: 'not a state-owned or state-controlled enterprise',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The code of a reason. */
export type EntryReason = keyof typeof entryReasons;
