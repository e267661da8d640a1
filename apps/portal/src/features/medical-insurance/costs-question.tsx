import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { CostFields } from './cost-fields.tsx';
import { costsIn, readCosts, typedCosts } from './costs.ts';
import { useAnswers } from './use-answers.ts';

/** 费用 */
export function CostsQuestion() {
  const { answers, stay, answerStay } = useAnswers();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <QuestionPage
      title={m.medical_costs_question()}
      lead={m.medical_costs_hint()}
      back={<BackLink to="/hospital-stay/dates" search={answers} />}
      errors={errors}
      onSubmit={(form) => {
        const { costs, errors: found } = readCosts(costsIn(form));
        if (found.length > 0) setErrors(found);
        else answerStay(costs);
      }}
    >
      <CostFields typed={typedCosts(stay)} errors={errors} />
    </QuestionPage>
  );
}
