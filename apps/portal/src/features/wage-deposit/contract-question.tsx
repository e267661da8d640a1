import { useState } from 'react';
import { readDate } from '../../address.ts';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { useAnswers } from './use-answers.ts';

/** 合同备案日，以及按哪一天审核 */
export function ContractQuestion() {
  const { answers, answer } = useAnswers();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <QuestionPage
      title={m.wage_contract_question()}
      lead={m.wage_contract_hint()}
      back={<BackLink to="/wage-deposit/registration" search={answers} />}
      errors={errors}
      onSubmit={(form) => {
        const contractFiledOn = readDate(form.get('contractFiledOn'));
        if (contractFiledOn) answer({ contractFiledOn, on: readDate(form.get('on')) });
        else setErrors([{ field: 'contractFiledOn', text: m.wage_contract_missing() }]);
      }}
    >
      <Field
        id="contractFiledOn"
        name="contractFiledOn"
        type="date"
        label={m.wage_contract_filed_on()}
        defaultValue={answers.contractFiledOn}
        error={errorOf(errors, 'contractFiledOn')}
      />
      <Field
        id="on"
        name="on"
        type="date"
        label={m.wage_assessed_on()}
        hint={m.wage_assessed_on_hint()}
        defaultValue={answers.on}
      />
    </QuestionPage>
  );
}
