import { type ArticleEntry, type ArticleRegister, defineArticles } from '@wenzhou/statute';
import { employeeInsurance } from './articles/employee-insurance.ts';
import { funds } from './articles/funds.ts';
import { generalProvisions } from './articles/general-provisions.ts';
import { legalLiability } from './articles/legal-liability.ts';
import { otherGroups } from './articles/other-groups.ts';
import { residentInsurance } from './articles/resident-insurance.ts';
import { services } from './articles/services.ts';
import { supervision } from './articles/supervision.ts';
import { supplementaryInsurance } from './articles/supplementary-insurance.ts';
import { supplementaryProvisions } from './articles/supplementary-provisions.ts';
import { medicalInsuranceMeasure } from './statute.ts';

/** The number of an article of the measure. */
export type ArticleNumber =
  | keyof typeof generalProvisions
  | keyof typeof employeeInsurance
  | keyof typeof residentInsurance
  | keyof typeof supplementaryInsurance
  | keyof typeof otherGroups
  | keyof typeof funds
  | keyof typeof services
  | keyof typeof supervision
  | keyof typeof legalLiability
  | keyof typeof supplementaryProvisions;

const chapters: Readonly<Record<ArticleNumber, ArticleEntry>> = {
  ...generalProvisions,
  ...employeeInsurance,
  ...residentInsurance,
  ...supplementaryInsurance,
  ...otherGroups,
  ...funds,
  ...services,
  ...supervision,
  ...legalLiability,
  ...supplementaryProvisions,
};

/**
 * The register of all 98 articles of the measure: what each says, of which kind it is, and how far it is built.
 *
 * @example
 * ```ts
 * articles.find(18)?.title.en; // 'Inpatient deductible'
 * ```
 */
export const articles: ArticleRegister<ArticleNumber> = defineArticles(medicalInsuranceMeasure, chapters);

/** Cites an article of the measure. */
export const art = articles.cite;
