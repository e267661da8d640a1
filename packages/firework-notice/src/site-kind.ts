import type { Bilingual } from '@wenzhou/statute';

interface SiteKindEntry {
  readonly label: Bilingual;
  /** The notice forbids the inside of such a place, so its outline is needed: a point or a line has no inside. */
  readonly needsArea: boolean;
}

const place = (zh: string, en: string): SiteKindEntry => ({ label: { zh, en }, needsArea: false });
const area = (zh: string, en: string): SiteKindEntry => ({ label: { zh, en }, needsArea: true });

/**
 * The kinds of place a site may be, with their labels. Which of them forbid, and how far around, is said by a notice's
 * `forbiddenPlaces`.
 */
export const siteKinds = {
  'government-office': area('政府、机关', 'government office'),
  enterprise: area('企业', 'enterprise'),
  'public-institution': area('事业单位', 'public institution'),
  'protected-monument': place('文物保护单位', 'protected monument'),
  station: area('车站', 'station'),
  dock: area('码头', 'dock'),
  airport: area('机场', 'airport'),
  'transport-hub': area('其他交通枢纽', 'other transport hub'),
  'railway-protection-zone': area('铁路线路安全保护区', 'railway protection zone'),
  'petrol-station': place('加油（气）站', 'petrol or gas station'),
  'fuel-depot': place('油、气储罐', 'oil or gas tank'),
  'hazardous-goods-place': place('其他易燃易爆危险物品生产、储存场所', 'other place that makes or stores flammables'),
  'key-fire-safety-unit': place('重要消防单位', 'key fire-safety unit'),
  market: area('集贸市场', 'market'),
  'power-line-protection-zone': area('输变电设施安全保护区', 'power-line protection zone'),
  'medical-institution': place('医疗机构', 'medical institution'),
  'care-home': place('敬老院', 'care home for the old'),
  sanatorium: place('疗养院', 'sanatorium'),
  kindergarten: place('幼儿园', 'kindergarten'),
  nursery: place('托儿所', 'nursery'),
  school: place('中小学校', 'primary or middle school'),
  'hill-forest': area('山林', 'wooded hill'),
  garden: area('园林', 'garden'),
  park: area('公园', 'park'),
  'green-space': area('城市绿地', 'urban green space'),
  'military-site': place('重要军事设施', 'important military site'),
  'firework-seller': place('烟花爆竹批发、零售经营点', 'firework seller'),
} as const satisfies Readonly<Record<string, SiteKindEntry>>;

export type SiteKind = keyof typeof siteKinds;

export const siteKindNames = Object.keys(siteKinds) as readonly SiteKind[];
