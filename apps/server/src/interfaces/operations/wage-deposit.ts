import { plainDateSchema } from '@wenzhou/calendar';
import { positiveFenSchema } from '@wenzhou/money';
import { type DepositCommand, depositCommandSchema } from '@wenzhou/wage-deposit';
import type * as z from 'zod';
import type { Operations } from '../operation.ts';

/** The fields of a step in the life of a deposit, as the rules read them. */
function fieldsOf(kind: DepositCommand['kind']): Readonly<Record<string, z.ZodType>> {
  const step = depositCommandSchema.options
    .map((option) => option.unwrap())
    .find(({ shape }) => shape.kind.value === kind);
  if (!step) throw new Error(`there is no step ${kind}`);
  return step.shape;
}

const { instrument: instrumentSchema } = fieldsOf('pay');
const amount = { amount: positiveFenSchema };
const demand = { ...fieldsOf('demand-top-up'), receivedOn: plainDateSchema.optional() };

/** The journeys of a wage deposit. */
export const wageDepositOperations: Operations = {
  // anybody
  'wageDeposit.register': {
    summary: {
      zh: '全市工资支付保证金公示名册（第三条），任何人可查。',
      en: 'The city’s register of deposits (art. 3), for everybody.',
    },
    example: {},
  },
  'wageDeposit.registerEntry': {
    summary: { zh: '名册中的一家企业，任何人可查。', en: 'One firm in the city’s register, for everybody.' },
    example: { creditCode: '91330302PDY00001X5' },
  },
  'wageDeposit.checkCertificate': {
    summary: {
      zh: '按编号或企业核验缴纳证明今日是否有效：以保证金现状为准，不以纸面为准。',
      en: 'Whether a certificate holds today, by its number or by the firm: by the deposit as it stands, not by the paper.',
    },
    example: { creditCode: '91330302PDY00001X5' },
  },
  // a firm
  'wageDeposit.myDeposit': {
    summary: { zh: '所代表企业的保证金现状。', en: 'The deposit of the company that one acts for.' },
  },
  'wageDeposit.timeline': {
    summary: {
      zh: '一笔保证金的全过程，每一步附条款和说明。',
      en: 'The life of a deposit with the article and the explanation of each step.',
    },
  },
  'wageDeposit.fileContract': {
    summary: {
      zh: '企业向缴纳地主管部门报告已备案的合同，申请核定（第四、五条）。',
      en: 'A firm tells the authority of a contract that was filed, to be assessed (arts. 4, 5).',
    },
    fields: fieldsOf('assess'),
  },
  'wageDeposit.submitInstrument': {
    summary: {
      zh: '企业提交现金缴款凭证、保函或保单，待确认（第六、八、十条）。',
      en: 'A firm hands in cash with its receipt, a guarantee or a policy, to be confirmed (arts. 6, 8, 10).',
    },
    fields: instrumentSchema ? { instrument: instrumentSchema.optional() } : {},
  },
  'wageDeposit.submitGradeChange': {
    summary: {
      zh: '企业报告资质变动，保证金随之调整（第十条）。',
      en: 'A firm tells of a change of its grade, upon which its deposit is adjusted (art. 10).',
    },
    fields: fieldsOf('record-grade-change'),
  },
  'wageDeposit.submitRefund': {
    summary: {
      zh: '企业申请全额退还（第十二条）。',
      en: 'A firm applies for the full refund of its deposit (art. 12).',
    },
  },
  'wageDeposit.submitExemption': {
    summary: {
      zh: '企业对已核定的保证金申请免缴（第四条末句）。',
      en: 'A firm applies to be exempted from a deposit that was assessed (art. 4, last sentence).',
    },
  },
  'wageDeposit.readWorkersList': {
    summary: {
      zh: '读取 CSV 格式的工人名册；不保存任何内容。',
      en: 'Reads a workers’ list from CSV. Stores nothing.',
    },
  },
  'wageDeposit.previewActivation': {
    summary: {
      zh: '企业此刻申请动用会得到什么；不保存任何内容。',
      en: 'What a firm’s application for the use of its deposit would come to today. Stores nothing.',
    },
    fields: amount,
  },
  'wageDeposit.submitActivation': {
    summary: {
      zh: '企业申请动用保证金，附所欠工资清单（第七条第一项）。',
      en: 'A firm applies for the use of its deposit, with the list of the wages owed (art. 7(1)).',
    },
    fields: amount,
  },
  'wageDeposit.requests': {
    summary: {
      zh: '企业自己的申请，或机关待办的申请。',
      en: 'A firm’s own requests, or those that an authority has to decide.',
    },
  },
  'wageDeposit.request': {
    summary: { zh: '一件申请及其全部内容。', en: 'One request, with all that belongs to it.' },
  },
  'wageDeposit.withdrawRequest': {
    summary: { zh: '申请人在决定前撤回申请。', en: 'Whoever asked takes a request back while it is not decided.' },
  },
  'wageDeposit.issueCertificate': {
    summary: {
      zh: '企业取得带核验码的缴纳证明（第九条）。',
      en: 'A firm gets its certificate of payment, with a code to check it by (art. 9).',
    },
  },
  // a general contractor
  'wageDeposit.checkSubcontractor': {
    summary: {
      zh: '总承包企业分包前查验对方的缴纳情况，并留存查验记录（第九条）。',
      en: 'A general contractor checks a firm before it subcontracts; the check is kept as its proof (art. 9).',
    },
  },
  'wageDeposit.subcontractorChecks': {
    summary: {
      zh: '本单位做过的查验，最近的在前。',
      en: 'The checks that one’s own company has made, the latest first.',
    },
  },
  'wageDeposit.contractorLiability': {
    summary: {
      zh: '总承包企业自己的保证金须承担多少、上限多少（第九条）；不保存任何内容。',
      en: 'What a general contractor’s own deposit would have to answer for, with its limit (art. 9). Stores nothing.',
    },
  },
  // the construction authority
  'wageDeposit.deposit': {
    summary: { zh: '辖区内一家企业的保证金。', en: 'A firm’s deposit, for the authorities of its district.' },
  },
  'wageDeposit.assess': {
    summary: {
      zh: '主管部门依备案合同自行核定（第四、五条）。',
      en: 'An authority assesses a firm’s deposit by itself, from the contract filed with it (arts. 4, 5).',
    },
    fields: fieldsOf('assess'),
  },
  'wageDeposit.revokeExemption': {
    summary: {
      zh: '免交所依据的记录不完整的，撤销免交，企业应当缴纳（第四条）。',
      en: 'An exemption that rested on an incomplete record is taken back, and the deposit is to be paid (art. 4).',
    },
  },
  'wageDeposit.recordMisplaced': {
    summary: {
      zh: '登记本部门持有、但依办法应由别处收取的保证金（第四条）。',
      en: 'An authority records a deposit that it holds and that belongs elsewhere (art. 4).',
    },
    fields: fieldsOf('record-misplaced'),
  },
  'wageDeposit.clearOut': {
    summary: {
      zh: '错缴的保证金全额清退，首缴日期保留（第四条）。',
      en: 'A deposit held at a wrong place goes back whole; its first day is kept (art. 4).',
    },
  },
  'wageDeposit.enterRepayment': {
    summary: {
      zh: '工作人员登记同意一件申请后应向企业退还的款项，由同事在决定时批准（第六、十、十二条）。',
      en: 'An official enters the payment of what granting a request gives back to the firm; a colleague approves it by granting (arts. 6, 10, 12).',
    },
  },
  'wageDeposit.decideRequest': {
    summary: {
      zh: '工作人员决定一件申请；规则不允许批准时列出理由，不作任何改动。',
      en: 'An official decides a request; where the rules do not let it be granted, they are told why and nothing changes.',
    },
  },
  'wageDeposit.activations': {
    summary: { zh: '保证金的各次动用，最近的在前。', en: 'The uses of deposits, the latest first.' },
  },
  'wageDeposit.activation': {
    summary: {
      zh: '一次动用：每名工人的份额和发放情况。',
      en: 'A use of a firm’s deposit with each worker’s share and the payments.',
    },
  },
  'wageDeposit.enterWorkerPayments': {
    summary: {
      zh: '工作人员录入向工人的发放及收据，由同事复核。',
      en: 'An official enters payments to workers with their receipts; a colleague approves them.',
    },
  },
  'wageDeposit.decideWorkerPayments': {
    summary: {
      zh: '工作人员批准或退回同事录入的发放。',
      en: 'An official approves payments that a colleague entered, or rejects them.',
    },
  },
  'wageDeposit.demandsToMake': {
    summary: {
      zh: '应当通知补缴的企业：保证金已启用、退还后又欠薪，或者人力社保部门报告了情形（第八、十一条）。',
      en: 'The firms for which a top-up is to be demanded or considered (arts. 8, 11).',
    },
  },
  'wageDeposit.previewTopUp': {
    summary: {
      zh: '一次补缴要求会是多少；不保存任何内容。',
      en: 'What a demand for a top-up would come to. Stores nothing.',
    },
    fields: demand,
  },
  'wageDeposit.demandTopUp': {
    summary: {
      zh: '主管部门要求补缴，附倍数和期限（第八、十一条）。',
      en: 'An authority demands a top-up with its multiple and its deadline (arts. 8, 11).',
    },
    fields: demand,
  },
  'wageDeposit.recordReceipt': {
    summary: {
      zh: '登记企业收到纸质补缴通知的日期，期限自该日起算（第八、十一条）。',
      en: 'The day on which the firm received the notice of a demand on paper, from which its term runs (arts. 8, 11).',
    },
    fields: fieldsOf('record-receipt'),
  },
  'wageDeposit.dutiesDue': {
    summary: {
      zh: '企业须按期办理的事项：缴纳、补缴、调整，最早到期的在前。',
      en: 'What firms have to do by a day: payments, top-ups, adjustments; the next one first.',
    },
  },
  'wageDeposit.enterCreditRecord': {
    summary: {
      zh: '逾期未办的，记入信用档案并列为重点监管（第十三条）。',
      en: 'What was not done in time is entered in the firm’s credit record, and the firm comes under supervision (art. 13).',
    },
  },
  'wageDeposit.supervisionList': {
    summary: {
      zh: '信用记录和重点监管名单（第十三条）。',
      en: 'The credit records and the firms under close supervision (art. 13).',
    },
  },
  'wageDeposit.expiringInstruments': {
    summary: {
      zh: '即将到期和已经到期的保函、保单（第六条）。',
      en: 'Guarantees and policies that run out soon or have (art. 6).',
    },
  },
  'wageDeposit.dashboard': {
    summary: { zh: '辖区或全市保证金今日概况。', en: 'How the deposits of a district, or of the city, stand today.' },
  },
  // the labour authority
  'wageDeposit.openArrearsCase': {
    summary: { zh: '人力社保部门受理欠薪案件。', en: 'A labour authority takes up arrears of wages.' },
  },
  'wageDeposit.issueOrder': {
    summary: {
      zh: '责令企业限期支付（第七条第二项）。',
      en: 'A labour authority orders the firm to pay by a day (art. 7(2)).',
    },
  },
  'wageDeposit.recordOrderPaid': {
    summary: { zh: '登记企业已自行支付。', en: 'The firm has paid the wages by itself.' },
  },
  'wageDeposit.previewApplication': {
    summary: {
      zh: '此刻申请动用会得到什么；不保存任何内容。',
      en: 'What a labour authority’s application would come to today. Stores nothing.',
    },
    fields: amount,
  },
  'wageDeposit.applyForActivation': {
    summary: {
      zh: '责令期满后，人力社保部门申请动用保证金（第七条第二项）。',
      en: 'A labour authority applies for the use of the deposit once its order has run out (art. 7(2)).',
    },
    fields: amount,
  },
  'wageDeposit.recordArrears': {
    summary: {
      zh: '把欠薪案件及其是否严重记入企业的保证金（第十一、十二条）。',
      en: 'A labour authority records the arrears of a case with the firm’s deposit, and whether they are serious (arts. 11, 12).',
    },
  },
  'wageDeposit.reportGround': {
    summary: {
      zh: '向建设部门通报处罚、移送公安或群体性事件（第十一条）。',
      en: 'A labour authority reports a sanction, a referral to the police or an incident (art. 11).',
    },
  },
  'wageDeposit.arrearsCases': {
    summary: {
      zh: '人力社保部门的欠薪案件，最近的在前。',
      en: 'The arrears cases of a labour authority, the latest first.',
    },
  },
  'wageDeposit.arrearsCase': {
    summary: {
      zh: '一件欠薪案件及其工人；查阅工人信息会留痕。',
      en: 'One arrears case with its workers, whose data are read and noted.',
    },
  },
};
