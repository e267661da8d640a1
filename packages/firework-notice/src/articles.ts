import { defineArticles, type Provisions } from '@wenzhou/statute';
import { fireworkNotice } from './statute.ts';

/** The complete register of the notice's parts I–IV. Its preamble, which holds the scope, has no number. */
export const articles = defineArticles(fireworkNotice, {
  1: {
    kinds: ['rule'],
    title: { zh: '销售燃放时间', en: 'When fireworks may be sold and set off' },
    summary: {
      zh: '零售五天：2018年2月13日至17日（腊月二十八至正月初二）；燃放三天：2月15日至17日（除夕至正月初二）。首尾两天都算，按北京时间整日计。适用于鹿城、龙湾、瓯海三区，洞头区除外。',
      en: 'Shops may sell on five days, 13 to 17 February 2018 (28th of the 12th lunar month to the 2nd of the 1st); fireworks may be set off on three, 15 to 17 February (New Year’s Eve to the 2nd). First and last day count, as whole days of China time. This holds in Lucheng, Longwan and Ouhai, not in Dongtou.',
    },
    state: 'built',
    implementedBy: ['maySetOff', 'mayRetail', 'notices', 'readNotice'],
  },
  2: {
    kinds: ['rule'],
    title: { zh: '禁止燃放区域', en: 'Where fireworks may not be set off' },
    summary: {
      zh: '列出十一类地点：有的禁止在其内部燃放，有的连同周围50米或100米以内一并禁止，还有楼顶、阳台、楼道、走廊等建筑部位。',
      en: 'Lists eleven kinds of place: of some the inside is closed to fireworks, of others the 50 or 100 metres around as well; and parts of buildings such as roofs, balconies, stairs and corridors.',
    },
    state: 'built',
    implementedBy: ['maySetOff', 'buildSiteIndex', 'buildDistrictIndex', 'forbiddenAreas', 'forbiddenPlaceKinds'],
  },
  3: {
    kinds: ['rule', 'workflow'],
    title: { zh: '安全管理规定', en: 'Safety of sale, storage, goods and setting off' },
    summary: {
      zh: '经营者要有许可和专门的储存场所；卖剩的货由原批发单位在次日内收回，配送和回收都由批发单位用封闭、有标志的厢式货车进行；不得超量存放，不得在人员密集或有重大隐患的地方设点；只卖标签完整、合格的个人燃放类产品；燃放要守时间和区域。',
      en: 'Sellers need a permit and a storage place of their own. Goods left over go back to the wholesaler by the next day, and only the wholesaler moves them, in closed, marked box trucks. No overstocking, and no shop or store in or near crowded places or where there is a grave hazard. Only sound, fully labelled goods of the consumer class are sold. Whoever sets them off keeps to the days and places.',
    },
    state: 'partly',
    implementedBy: ['mayRetail', 'maySetOff'],
    remaining: {
      zh: '尚未实现：回收期限、配送与库存台账、储存限量与新店距离、产品标签核验。',
      en: 'Not yet built: return deadline, distribution and stock ledger, storage limits and distances of new shops, check of product labels.',
    },
  },
  4: {
    kinds: ['rule', 'workflow'],
    title: { zh: '法律责任追究', en: 'Who handles breaches, and how to report them' },
    summary: {
      zh: '无证经营、违规存放、离开核准地点销售、销售非法或禁放的产品等由安监部门处理；违规运输和燃放由公安部门处理；构成犯罪的追究刑事责任。群众可拨打12345或110举报。',
      en: 'Safety supervision deals with unlicensed trade, unlawful storage, sale away from the approved place and illegal or forbidden goods; the police deal with unlawful transport and setting off; crimes are prosecuted. Anyone may report on 12345 or 110.',
    },
    state: 'partly',
    implementedBy: ['maySetOff', 'notices'],
    remaining: {
      zh: '尚未实现：举报的受理、分派与答复，各类违法行为的处罚。',
      en: 'Not yet built: taking, routing and answering reports, and the penalties of each breach.',
    },
  },
});

/** Cites a part of the notice. */
export const art = articles.cite;

/** The scope stands in the unnumbered preamble; it is cited by the parts that it bounds. */
export const scopeProvisions: Provisions = [art(1), art(2)];
