import { useQueries } from '@tanstack/react-query';
import { formatFigure } from '@wenzhou/money';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { grades } from './answers.ts';
import { previewOf } from './claims.ts';
import { gradeNames } from './names.ts';
import { fundsPay } from './settlement-figures.tsx';
import { useAnswers } from './use-answers.ts';

/** The same stay in a hospital of each grade, everything else as answered. */
export function GradeComparison() {
  const { answers, stay } = useAnswers();
  const asked = useQueries({
    queries: grades.map((grade) =>
      procedures.medicalInsurance.previewSettlement.queryOptions(previewOf(answers, { grade })),
    ),
  });
  const rows = grades.flatMap((grade, index) => {
    const ruling = asked[index]?.data;
    return ruling?.kind === 'granted' ? [{ grade, settlement: ruling.outcome.settlement }] : [];
  });
  if (rows.length < grades.length) return null;
  return (
    <section aria-labelledby="comparison" className="mt-10">
      <h2 id="comparison" className="mb-3 text-xl font-bold">
        {m.medical_comparison_title()}
      </h2>
      <table className="w-full border-collapse [&_th]:wrap-anywhere">
        <caption className="mb-2 text-left text-stone-700">{m.medical_comparison_caption()}</caption>
        <thead>
          <tr className="border-b-2 border-stone-700">
            <th scope="col" className="py-2 pr-2 text-left">
              {m.medical_grade()}
            </th>
            <th scope="col" className="py-2 pr-2 text-right">
              {m.medical_funds_pay()}
            </th>
            <th scope="col" className="py-2 text-right">
              {m.medical_person_pays()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ grade, settlement }) => (
            <tr
              key={grade}
              className={`border-b border-stone-300 ${grade === stay.grade ? 'bg-brand-50 font-bold' : ''}`}
            >
              <th scope="row" className="py-2 pr-2 text-left font-semibold">
                {gradeNames[grade]()}
                {grade === stay.grade && ` ${m.medical_comparison_yours()}`}
              </th>
              <td className="py-2 pr-2 text-right tabular-nums">{formatFigure(fundsPay(settlement))}</td>
              <td className="py-2 text-right tabular-nums">{formatFigure(settlement.payers.person)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
