import type { PoolingArea } from '@wenzhou/medical-insurance';

/**
 * The pooling area whose fund the agency of a division looks after (art. 2 (4)): that of the urban districts is one,
 * apart from Dongtou's, and each county and county-level city has its own. Longgang came after the measure, which does
 * not say whose it is.
 */
const areas: Readonly<Record<string, PoolingArea>> = {
  '330302': 'wenzhou-urban',
  '330303': 'wenzhou-urban',
  '330304': 'wenzhou-urban',
  '330305': 'dongtou',
  '330324': 'yongjia',
  '330326': 'pingyang',
  '330327': 'cangnan',
  '330328': 'wencheng',
  '330329': 'taishun',
  '330381': 'ruian',
  '330382': 'yueqing',
};

export const poolingAreaOf = (division: string): PoolingArea | undefined => areas[division];
