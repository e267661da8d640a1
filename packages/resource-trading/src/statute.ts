import { plainDate } from '@wenzhou/calendar';
import { citeStatute, type Statute } from '@wenzhou/statute';

/** The day the measure took effect (art. 49). */
export const measureFrom = plainDate('2018-02-25');

/** The city's measure on its public resource trading platform, 温政发〔2018〕2号. */
export const measure: Statute<'wenzhou-2018-2'> = {
  id: 'wenzhou-2018-2',
  title: {
    zh: '温州市公共资源交易平台建设管理暂行办法',
    en: 'Wenzhou interim measure on building and managing the public resource trading platform',
  },
  shortTitle: { zh: '公共资源交易办法', en: 'resource-trading measure' },
  documentNumber: '温政发〔2018〕2号',
  division: 'article',
  effectiveFrom: measureFrom,
};

/** The national law on tendering, as amended on 27 December 2017. */
const tenderingLaw: Statute<'cn-tendering-law'> = {
  id: 'cn-tendering-law',
  title: { zh: '中华人民共和国招标投标法', en: 'Tendering law of the People’s Republic of China' },
  shortTitle: { zh: '招标投标法', en: 'tendering law' },
  documentNumber: '1999年8月30日通过，2017年12月27日修正',
  division: 'article',
  effectiveFrom: plainDate('2000-01-01'),
};

/** The State Council's regulation for carrying out the law on tendering. */
const tenderingRegulation: Statute<'cn-tendering-regulation'> = {
  id: 'cn-tendering-regulation',
  title: {
    zh: '中华人民共和国招标投标法实施条例',
    en: 'Regulation for carrying out the tendering law of the People’s Republic of China',
  },
  shortTitle: { zh: '招标投标法实施条例', en: 'tendering regulation' },
  documentNumber: '国务院令第613号',
  division: 'article',
  effectiveFrom: plainDate('2012-02-01'),
};

/** The province's regulation on tendering, as amended on 28 May 2014. */
const zhejiangTenderingRegulation: Statute<'zj-tendering-regulation'> = {
  id: 'zj-tendering-regulation',
  title: { zh: '浙江省招标投标条例', en: 'Zhejiang regulation on tendering' },
  shortTitle: { zh: '浙江招标投标条例', en: 'Zhejiang tendering regulation' },
  documentNumber: '2005年12月23日通过，2014年5月28日修正',
  division: 'article',
  effectiveFrom: plainDate('2006-04-01'),
};

/** Cites the law on tendering. */
export const lawArt = citeStatute(tenderingLaw);

/** Cites the State Council's regulation. */
export const regulationArt = citeStatute(tenderingRegulation);

/** Cites the province's regulation. */
export const provincialArt = citeStatute(zhejiangTenderingRegulation);

/** The measure and the statutes that its rulings cite. */
export const statutes: readonly Statute[] = [measure, tenderingLaw, tenderingRegulation, zhejiangTenderingRegulation];
