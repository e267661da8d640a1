import type { ArticleEntry } from '@wenzhou/statute';

/** Chapter 8, arts. 77–84. */
export const supervision = {
  77: {
    kinds: ['workflow'],
    title: { zh: '监督检查', en: 'Inspections' },
    summary: {
      zh: '主管部门以日常巡查、抽查等方式检查单位、机构和个人，被检查者应如实提供资料；经办机构负责稽核。',
      en: 'The authority inspects employers, institutions and persons routinely and at random, and they must answer truthfully; the agency audits.',
    },
    state: 'planned',
  },
  78: {
    kinds: ['workflow'],
    title: { zh: '财政与审计监督', en: 'Treasury and audit' },
    summary: { zh: '财政、审计部门依职责监督基金。', en: 'Treasury and auditors watch the funds, each in its field.' },
    state: 'planned',
  },
  79: {
    kinds: ['workflow'],
    title: { zh: '基金检查措施', en: 'Inspecting the funds' },
    summary: {
      zh: '主管部门检查基金，可查阅复制封存资料、询问、制止并责令改正，结果定期公布。',
      en: 'The authority inspects the funds, may read, copy and seal records, question people and stop misuse, and publishes the results.',
    },
    state: 'planned',
  },
  80: {
    kinds: ['workflow'],
    title: { zh: '保密', en: 'Confidentiality' },
    summary: {
      zh: '各部门、机构及其人员应对单位和个人信息保密。',
      en: 'Authorities, agencies and their staff keep the data of employers and persons secret.',
    },
    state: 'planned',
  },
  81: {
    kinds: ['workflow'],
    title: { zh: '举报投诉', en: 'Reports and complaints' },
    summary: {
      zh: '任何人可以举报投诉；收到的部门应处理，不归自己管的书面通知并移交。',
      en: 'Anyone may report a breach; the body addressed deals with it, or says so in writing and passes it to the one in charge.',
    },
    state: 'planned',
  },
  82: {
    kinds: ['workflow'],
    title: { zh: '救济途径', en: 'Remedies' },
    summary: {
      zh: '对征收或经办行为不服可复议或诉讼；与单位的争议可调解、仲裁、诉讼，也可请主管部门处理。',
      en: 'Against collection or agency decisions: review or court; against the employer: mediation, arbitration, court, or the authority.',
    },
    state: 'planned',
  },
  83: {
    kinds: ['workflow'],
    title: { zh: '内部审核', en: 'Internal control' },
    summary: {
      zh: '主管部门和经办机构建立报销审核监管与责任制。',
      en: 'Authority and agency set up control of and responsibility for reimbursements.',
    },
    state: 'planned',
  },
  84: {
    kinds: ['workflow'],
    title: { zh: '专家库', en: 'Expert pool' },
    summary: {
      zh: '设立专家库，为政策、管理和争议鉴定提供专业意见。',
      en: 'A pool of experts advises on policy and administration and appraises disputed care.',
    },
    state: 'planned',
  },
} as const satisfies Record<number, ArticleEntry>;
