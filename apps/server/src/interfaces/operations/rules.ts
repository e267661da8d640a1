import { rulingSchema } from '@wenzhou/statute';
import { depositAssessmentSchema } from '../answers/deposit-assessment.ts';
import type { Operations } from '../operation.ts';

/** The rules themselves. */
export const rulesOperations: Operations = {
  'medicalInsurance.previewSettlement': {
    summary: {
      zh: '试算一次住院或特殊病种门诊的待遇：基金和个人各付多少，附逐步说明；不保存任何内容。',
      en: 'What the funds and the person pay of a stay, with every step explained. Stores nothing.',
    },
    example: {
      scheme: 'employee-tier-1',
      area: 'wenzhou-urban',
      status: 'active',
      claim: {
        institution: { id: '虚构医院', grade: 'grade-3' },
        number: '0001',
        care: 'inpatient',
        admittedOn: '2018-09-03',
        dischargedOn: '2018-09-14',
        lines: [{ amount: 8_000_000, class: 'A' }],
      },
    },
  },
  'wageDeposit.assessDeposit': {
    summary: {
      zh: '核算企业应缴多少工资支付保证金、在哪里缴、何时之前缴清；不保存任何内容。',
      en: 'How much a firm deposits against unpaid wages, where and until when. Stores nothing.',
    },
    example: {
      qualifications: [{ category: 'general-contracting', grade: 'grade-1' }],
      history: {},
      registeredDivision: '330302',
      contractFiledOn: '2018-03-01',
      on: '2018-03-05',
    },
    answer: rulingSchema(depositAssessmentSchema),
  },
  'fireworkNotice.maySetOff': {
    summary: {
      zh: '某时某地能否燃放烟花爆竹，并列出全部理由。',
      en: 'Whether fireworks may be set off at a moment and place, with every reason.',
    },
    example: { at: '2018-02-14T20:00:00+08:00', where: { longitude: 120.655, latitude: 28.017 } },
  },
  'fireworkNotice.map': {
    summary: {
      zh: '通告地图所用的全部内容：通告、禁放场所、禁放范围和各区示意图。',
      en: 'All that a map of the notice shows: the notice, the sites, the areas around them, a schematic of the districts.',
    },
  },
  'resourceTrading.mustEnterPlatform': {
    summary: {
      zh: '项目是否必须进入公共资源交易平台，依据哪一条。',
      en: 'Whether a project has to be traded on the platform, and by which article.',
    },
    example: {
      on: '2018-03-01',
      item: 'A01',
      funding: 'government-investment',
      tenderRequired: true,
      approvedBy: 'city',
    },
  },
  'resourceTrading.layOutTender': {
    summary: {
      zh: '排定或检查一次公开招标的各个日期。',
      en: 'The dates of an open tender, laid out or checked.',
    },
    example: { notice: '2018-03-01' },
  },
  'resourceTrading.catalogue': {
    summary: { zh: '交易目录全文。', en: 'The catalogue of what is traded on the platform, whole.' },
  },
};
