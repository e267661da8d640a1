import type { ArticleEntry } from '@wenzhou/statute';

/** Chapter 7, arts. 57–76. */
export const services = {
  57: {
    kinds: ['workflow'],
    title: { zh: '定点医药机构', en: 'Designated institutions' },
    summary: {
      zh: '医疗服务由定点医疗机构和药店承担，经办机构与审查合格者签订服务协议，按协议管理。',
      en: 'Care is given by designated hospitals and pharmacies that passed a review and signed a service agreement with the agency.',
    },
    state: 'planned',
  },
  58: {
    kinds: ['workflow'],
    title: { zh: '向非定点机构购买服务', en: 'Buying services elsewhere' },
    summary: {
      zh: '主管部门可探索向非定点机构购买专项医疗服务。',
      en: 'The authority may try buying particular services from institutions that are not designated.',
    },
    state: 'planned',
  },
  59: {
    kinds: ['rule'],
    title: { zh: '支付范围与乙类自理', en: 'Scope and class-B share' },
    summary: {
      zh: '统筹支付的费用须在省药品和服务项目目录内；乙类先由个人自理一部分再按规定支付；留观后住院的费用纳入住院统筹。',
      en: 'The pool pays what is in the provincial catalogues; of class B the person first bears a share. Observation that leads to admission counts as inpatient.',
    },
    state: 'partly',
    implementedBy: ['settleClaim', 'claimLineSchema'],
    remaining: {
      zh: '目录本身未收录，各明细自报类别和自理比例；留观费用由申报方并入住院。',
      en: 'The catalogues are not included, each line states its class and share; whoever files the claim adds observation to the stay.',
    },
  },
  60: {
    kinds: ['rule'],
    title: { zh: '特殊病种门诊', en: 'Special outpatient care' },
    summary: {
      zh: '恶性肿瘤、器官移植抗排异、透析等十种病的门诊视同住院支付；病种由主管部门报批调整。慢性病门诊另定。',
      en: 'Outpatient care of ten diseases such as cancer, transplant rejection and dialysis is paid as inpatient care; the list changes with approval. Chronic diseases are left to later rules.',
    },
    state: 'partly',
    implementedBy: ['settleClaim', 'careSchema'],
    remaining: {
      zh: '十种病种的认定；慢性病门诊。',
      en: 'Whether the disease is one of the ten; chronic diseases.',
    },
  },
  61: {
    kinds: ['workflow'],
    title: { zh: '核验身份', en: 'Identity check' },
    summary: {
      zh: '就医购药出示市民卡，机构核实后方可刷卡。',
      en: 'The insured show their citizen card and the institution checks it before billing.',
    },
    state: 'planned',
  },
  62: {
    kinds: ['workflow'],
    title: { zh: '预付款与出院', en: 'Deposits and discharge' },
    summary: {
      zh: '住院应缴一定预付款；治疗终结应及时出院，无故拒不出院的，自通知之日起费用全部自负。',
      en: 'Inpatients pay a deposit; when treatment ends they leave, and who refuses without reason bears every cost from the day of notice.',
    },
    state: 'planned',
  },
  63: {
    kinds: ['workflow'],
    title: { zh: '收取与记账', en: 'Collecting and booking' },
    summary: {
      zh: '个人负担部分由机构向个人收取，基金负担部分如实记账。',
      en: "The institution collects the person's part and books the fund's part truthfully.",
    },
    state: 'planned',
  },
  64: {
    kinds: ['workflow'],
    title: { zh: '结算数据与审核拨付', en: 'Claims, audit and payout' },
    summary: {
      zh: '机构及时上传结算单和明细，经办机构审核、扣除不合规费用后按协议拨付。',
      en: 'Institutions send claims with their lines in time; the agency audits them, deducts what does not comply and pays out by agreement.',
    },
    state: 'planned',
  },
  65: {
    kinds: ['workflow'],
    title: { zh: '付费方式', en: 'Payment methods' },
    summary: {
      zh: '以按病种付费为主，探索按人头、按服务单元等方式，办法另定。',
      en: 'Mainly payment by disease, with capitation and per-unit payment to be tried; details follow elsewhere.',
    },
    state: 'planned',
  },
  66: {
    kinds: ['rule'],
    title: { zh: '转市外就医', en: 'Care outside the city' },
    summary: {
      zh: '转市外（省内一卡通机构除外）须二甲以上医院出具转诊证明，市区原则上三级。已转诊或紧急的住院，职工先自理 10%，居民按市外比例；未转诊自行前往的支付比例明显下降，市区降 25%。居民未按规定转诊到市内三级医院的，市区降 10 个百分点。',
      en: 'Care outside the city, other than at the one-card institutions of the province, needs a certificate of a hospital of grade 2A or above, in the urban area as a rule of grade 3. For referred or urgent inpatient care employees first bear 10% and residents have their outside ratio; without either the ratio falls, by 25% in the urban area. Residents who go to a grade-3 hospital in the city without the required referral lose 10 percentage points in the urban area.',
    },
    state: 'planned',
  },
  67: {
    kinds: ['rule'],
    title: { zh: '市内跨区与转外门诊', en: 'Other areas of the city, outpatient care outside' },
    summary: {
      zh: '职工市内跨区就医和转市外门诊不再自理，按参保地待遇；居民市外门诊不予支付。',
      en: 'Employees bear nothing extra in other areas of the city or for referred outpatient care outside; residents get nothing for outpatient care outside the city.',
    },
    state: 'planned',
  },
  68: {
    kinds: ['workflow'],
    title: { zh: '非定点急诊', en: 'Emergencies in other institutions' },
    summary: {
      zh: '因紧急在非定点机构就医的先垫付，再到经办机构审核结算；稳定后转入定点机构。',
      en: 'In an emergency at an institution that is not designated the person pays first and is reimbursed; once stable, care moves to a designated one.',
    },
    state: 'planned',
  },
  69: {
    kinds: ['rule'],
    title: { zh: '异地安置', en: 'Settled elsewhere' },
    summary: {
      zh: '长期居住或工作在外地并备案的，职工按参保地待遇报销，居民住院按第三十二条第（三）项。',
      en: 'Registered long-term stays elsewhere: employees have their home terms, residents the inpatient ratios of art. 32(3).',
    },
    state: 'planned',
  },
  70: {
    kinds: ['rule'],
    title: { zh: '跨省联网结算', en: 'Settlement across provinces' },
    summary: {
      zh: '备案后跨省刷卡的，费用范围依就医地，起付、比例、限额依参保地。',
      en: 'For registered care across provinces the scope is that of the place of care; deductible, ratio and ceiling are those of home.',
    },
    state: 'planned',
  },
  71: {
    kinds: ['rule'],
    title: { zh: '不得重复享受', en: 'No double benefits' },
    summary: {
      zh: '已在本市以外享受基本医保待遇的费用，本市基金不再支付。',
      en: 'Cost for which basic insurance outside the city has already given benefits is not paid again.',
    },
    state: 'built',
    implementedBy: ['settleClaim', 'settleYear'],
  },
  72: {
    kinds: ['rule'],
    title: { zh: '基金不支付的费用', en: 'What the funds do not pay' },
    summary: {
      zh: '目录外、非定点（紧急除外）、应由工伤等其他基金、第三人或公共卫生负担、境外就医，以及其他规定不予支付的费用，基金不付。',
      en: 'Off-list cost, care at institutions not designated unless urgent, what other insurance funds, a third person or public health must bear, care abroad, and what other rules exclude.',
    },
    state: 'built',
    implementedBy: ['settleClaim', 'settleYear', 'exclusionSchema'],
  },
  73: {
    kinds: ['rule'],
    title: { zh: '险种转换', en: 'Changing scheme' },
    summary: {
      zh: '单位可将二档转一档，不得反向。转入一档后门诊当月享受，住院连续缴满 6 个月后的第 7 个月起，此前按原险种；居民当年转入的同样处理。',
      en: 'An employer may move people from tier 2 to tier 1, never back. After the move outpatient benefit starts at once, inpatient from the seventh month, on the old terms until then; likewise for residents who move.',
    },
    state: 'planned',
  },
  74: {
    kinds: ['rule'],
    title: { zh: '转换时的限额', en: 'Ceilings when the scheme changes' },
    summary: {
      zh: '年内转换险种的，住院限额就高，转换前的费用继续累计。',
      en: 'When the scheme changes within a year the higher ceiling counts and earlier costs count on.',
    },
    state: 'planned',
  },
  75: {
    kinds: ['rule'],
    title: { zh: '原年限接续', en: 'Earlier years' },
    summary: {
      zh: '原职工医保年限接为一档，原农民工医保年限接为二档。',
      en: 'Years in the old employee insurance become tier-1 years, those in the old migrant-worker insurance tier-2 years.',
    },
    state: 'planned',
  },
  76: {
    kinds: ['principle'],
    title: { zh: '委托管理', en: 'Commissioned administration' },
    summary: {
      zh: '可探索委托管理和购买服务，以提高效率、方便群众。',
      en: 'Administration may be commissioned or bought as a service to work better for people.',
    },
    state: 'stated',
  },
} as const satisfies Record<number, ArticleEntry>;
