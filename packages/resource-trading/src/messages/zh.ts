import { formatDate } from '@wenzhou/calendar';
import { formatFigure, formatRate, formatYuan } from '@wenzhou/money';
import { inputMessages, type Messages } from '@wenzhou/statute';
import { entryReasons } from '../entry/entry-reason.ts';
import type { MilestoneFault, TradingRefusals } from '../refusals.ts';
import type { CountedDays, TradingSteps } from '../steps.ts';
import { milestones } from '../tender/milestones.ts';
import { periodOf } from '../tender/periods.ts';
import { fieldLabels } from './field-labels.ts';
import {
  answerNames,
  approvalNames,
  conditionNames,
  conditionStates,
  contractKindNames,
  platformNames,
} from './names.ts';

const units = { 'calendar-day': '日', 'working-day': '个工作日' } as const;

const counted = ({ fromDate, days, unit, date, rolledFrom }: CountedDays): string =>
  `${formatDate(fromDate, 'zh')}当日不算，从次日数 ${days} ${units[unit]}，${
    rolledFrom === undefined
      ? `到${formatDate(date, 'zh')}`
      : `止于${formatDate(rolledFrom, 'zh')}，是休息日，顺延到${formatDate(date, 'zh')}`
  }`;

const why = (f: MilestoneFault): string =>
  f.period === undefined
    ? `须在${milestones[f.from].zh}（${formatDate(f.fromDate, 'zh')}）之后`
    : `${periodOf(f.period).label.zh}，按${milestones[f.from].zh} ${formatDate(f.fromDate, 'zh')}计算`;

export const zh: Messages<TradingSteps & TradingRefusals> = {
  ...inputMessages(fieldLabels).zh,

  'catalogue-item': (f) => `对应清单 ${f.code}：${f.name.zh}。`,
  'tender-scale-compared': (f) =>
    `${contractKindNames[f.kind].zh}单项合同估算价 ${formatFigure(f.amount)} ${f.required ? '≥' : '<'} ${formatFigure(f.limit)}，${f.required ? '达到' : '没有达到'}必须招标的规模。`,
  'entry-judged': (f) => `${answerNames[f.answer].zh}：${entryReasons[f.reason].zh}。`,
  'platform-found': (f) => `由${approvalNames[f.approvedBy].zh}审批或核准，进入：${platformNames[f.platform].zh}。`,
  'platform-not-stated': () => '进入哪一级平台，要看由谁审批或核准；这一点还没有说明，不影响必须进场。',
  'entry-condition': (f) => `自愿进场条件“${conditionNames[f.condition].zh}”：${conditionStates[f.state].zh}。`,
  'days-counted': (f) => `${counted(f)}。`,
  'milestone-after': (f) =>
    `${milestones[f.milestone].zh}不早于${milestones[f.from].zh}（${formatDate(f.fromDate, 'zh')}），最早${formatDate(f.date, 'zh')}。`,
  'milestone-earliest': (f) =>
    `${milestones[f.milestone].zh}最早${formatDate(f.date, 'zh')}：${periodOf(f.period).label.zh}，不少于 ${f.days} ${units[f.unit]}；${counted(f)}。`,
  'milestone-latest': (f) =>
    f.counted === 'backward'
      ? `${milestones[f.milestone].zh}最迟${formatDate(f.date, 'zh')}：从${milestones[f.from].zh}（${formatDate(f.fromDate, 'zh')}，当日不算）往前数 ${f.days} ${units[f.unit]}。`
      : `${milestones[f.milestone].zh}最迟${formatDate(f.date, 'zh')}：${periodOf(f.period).label.zh}，不超过 ${f.days} ${units[f.unit]}；${counted(f)}。`,
  'bond-within-ceiling': (f) =>
    `投标保证金上限 ${formatFigure(f.estimate)} × ${formatRate(f.rate)} = ${formatFigure(f.ceiling)}，收取 ${formatFigure(f.bond)}，没有超过。`,

  'before-effective': (f) =>
    `${formatDate(f.on, 'zh')}：本办法自${formatDate(f.from, 'zh')}起施行，之前的日期不适用。请改填施行后的日期，或者按当时的规定办理。`,
  'parameter-missing': (f) => `缺少${formatDate(f.on, 'zh')}的参数“${f.label.zh}”，无法计算。请等数值补齐后再试。`,
  'catalogue-code-unknown': (f) => `清单里没有代码“${f.code}”。请从清单中选择；清单没有的请填 outside。`,
  'catalogue-code-too-broad': (f) => `代码 ${f.code} 下的项目规定各不相同。请选得更细：${f.narrower.join('、')}。`,
  'calendar-year-unknown': (f) => `${f.year} 年的放假安排还不知道，无法确定时限的最后一日。请等安排公布后再算。`,
  'milestone-too-early': (f) =>
    `${milestones[f.milestone].zh}定在${formatDate(f.chosen, 'zh')}，太早：${why(f)}，最早${formatDate(f.earliest, 'zh')}。请推迟。`,
  'milestone-too-late': (f) =>
    `${milestones[f.milestone].zh}定在${formatDate(f.chosen, 'zh')}，太迟：${why(f)}，最迟${formatDate(f.latest, 'zh')}。请提前。`,
  'opening-not-at-deadline': (f) => `开标（${f.opening}）须与投标截止（${f.deadline}）在同一时间。请把两者改成一致。`,
  'bond-over-ceiling': (f) =>
    `投标保证金 ${formatYuan(f.bond, 'zh')} 超过上限 ${formatFigure(f.estimate)} × ${formatRate(f.rate)} = ${formatFigure(f.ceiling)}。请降低。`,
};
