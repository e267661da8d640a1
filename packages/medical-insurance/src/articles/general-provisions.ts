import type { ArticleEntry } from '@wenzhou/statute';

/** Chapter 1, arts. 1–4. */
export const generalProvisions = {
  1: {
    kinds: ['principle'],
    title: { zh: '目的与依据', en: 'Purpose and basis' },
    summary: {
      zh: '为完善本市基本医疗保险、保障参保人的待遇，依据社会保险法等规定制定本办法。',
      en: 'The measure builds up basic medical insurance in the city and protects the rights of the insured, on the basis of the Social Insurance Law and other rules.',
    },
    state: 'stated',
  },
  2: {
    kinds: ['register'],
    title: { zh: '适用范围与统筹区', en: 'Scope and pooling areas' },
    summary: {
      zh: '适用于市区和各县（市）。医保覆盖全体居民、分类参保、多方筹资；市区与各县（市）各为独立统筹区，洞头区暂时单列，另设市级风险调剂金。',
      en: 'It applies to the urban area and every county. Everyone is covered, by different schemes and several sources of money; the urban area and each county run their own pool, Dongtou apart for the time being, with a city-wide risk adjustment fund above them.',
    },
    state: 'partly',
    implementedBy: ['poolingAreaSchema', 'poolingAreas', 'parameters'],
    remaining: { zh: '各统筹区基金账户与市级调剂金。', en: 'The fund accounts of the areas and the adjustment fund.' },
  },
  3: {
    kinds: ['principle'],
    title: { zh: '多层次保障体系', en: 'Layers of protection' },
    summary: {
      zh: '以基本医保为主体，大病保险、医疗救助、慈善和商业保险依次延伸、托底和补充。',
      en: 'Basic insurance is the core; major-illness insurance extends it, medical assistance is the safety net, charity and commercial insurance add to it.',
    },
    state: 'stated',
  },
  4: {
    kinds: ['register'],
    title: { zh: '部门职责', en: 'Duties of the authorities' },
    summary: {
      zh: '人力社保部门主管，发改、财政、地税、卫计等部门配合；县级政府、乡镇（街道）和社区（村）负责城乡居民的宣传、参保、收费和初审。',
      en: 'The human resources and social security authority is in charge and other departments assist; county governments, townships and villages inform residents, enrol them, collect premiums and do the first check of papers.',
    },
    state: 'planned',
  },
} as const satisfies Record<number, ArticleEntry>;
