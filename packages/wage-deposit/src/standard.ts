import type { PlainDate } from '@wenzhou/calendar';
import type { Fen } from '@wenzhou/money';
import {
  granted,
  type ParameterUse,
  type Provisions,
  readParameters,
  refused,
  type RefusalOf,
  type Ruling,
  type Trace,
} from '@wenzhou/statute';
import { art } from './articles.ts';
import type { QualificationPolicy } from './deposit-policy.ts';
import type { InterpretationCode } from './interpretations.ts';
import type { StandardItem } from './parameters/standards.ts';
import { categories, grades, type Qualification, type Qualifications } from './qualification.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';

/** The standard of article 5 for a firm, and what it follows from. */
export interface Standard {
  readonly standard: Fen;
  /** The item of article 5. */
  readonly item: StandardItem;
  /** The qualification that decided, among several the one that the standard follows from. */
  readonly decidedBy: Qualification;
}

interface Place {
  readonly item: StandardItem;
  readonly interpretations: readonly InterpretationCode[];
}

const generalItems = { special: 1, 'grade-1': 1, 'grade-2': 2, 'grade-3': 3 } as const;
const professionalItems = { 'grade-1': 3, 'grade-2': 3, 'grade-3': 4, ungraded: 5 } as const;

/** The item of article 5 that a qualification falls under. */
function placeOf(qualification: Qualification): Place {
  switch (qualification.category) {
    case 'general-contracting': {
      return {
        item: generalItems[qualification.grade],
        interpretations: qualification.grade === 'special' ? ['W-2'] : [],
      };
    }
    case 'professional':
    case 'design-build': {
      return {
        item: professionalItems[qualification.grade],
        interpretations: qualification.grade === 'ungraded' ? ['W-1'] : [],
      };
    }
    case 'labour-subcontracting':
      return { item: 4, interpretations: [] };
    case 'other':
      return { item: 5, interpretations: [] };
  }
}

const gradeRank = ({ grade }: Qualification): number => grades.indexOf(grade ?? 'ungraded');
const categoryRank = ({ category }: Qualification): number => categories.indexOf(category);

/** Article 5: the standard of a firm by what it holds on a day that the policy governs. */
export function standardOf(
  qualifications: Qualifications,
  policy: QualificationPolicy,
  on: PlainDate,
  trace?: Trace<WageDepositSteps>,
): Ruling<Standard, WageDepositRefusals> {
  // A general qualification sets all others aside.
  const general = qualifications.filter(({ category }) => category === 'general-contracting');
  const counted = general.length > 0 ? general : qualifications;
  if (counted.length < qualifications.length)
    trace?.step('general-prevails', [art(5)], {
      general: general.length,
      others: qualifications.length - general.length,
    });

  const uses = new Map<string, ParameterUse>();
  const missing = new Map<string, RefusalOf<WageDepositRefusals>>();
  const candidates: Standard[] = [];
  for (const qualification of counted) {
    const { item, interpretations } = placeOf(qualification);
    const at: Provisions = [art(5, { item })];
    const parameter = policy.standards[item];
    const read = readParameters({ standard: parameter }, on, at);
    if (read.kind === 'refused') {
      missing.set(parameter.id, read.refusals[0]);
      continue;
    }
    const { standard } = read.values;
    for (const use of read.uses) uses.set(use.id, use);
    trace?.step('qualification-placed', at, { ...qualification, item, standard, interpretations }, [parameter.id]);
    candidates.push({ standard, item, decidedBy: qualification });
  }
  const [firstMissing, ...otherMissing] = missing.values();
  if (firstMissing) return refused([firstMissing, ...otherMissing]);

  // General contractors go by the highest grade; the others by the highest standard (W-13).
  const [highest] = candidates.toSorted(
    (a, b) =>
      (general.length > 0 ? 0 : b.standard - a.standard) ||
      gradeRank(a.decidedBy) - gradeRank(b.decidedBy) ||
      categoryRank(a.decidedBy) - categoryRank(b.decidedBy),
  );
  if (!highest) return refused([refuse('qualification-missing', [art(5)], {}, ['qualifications'])]);
  if (candidates.length > 1) {
    const { standard, item, decidedBy } = highest;
    if (decidedBy.category === 'general-contracting')
      trace?.step('highest-grade', [art(5, { item })], { grade: decidedBy.grade, standard, of: candidates.length });
    else
      trace?.step('highest-standard', [art(5, { item })], {
        standard,
        of: candidates.length,
        interpretations: ['W-13'],
      });
  }
  return granted(highest, [...uses.values()], trace);
}
