import { formatFigure, parseYuan } from '@wenzhou/money';
import { useState } from 'react';
import { oneOf } from '../../address.ts';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Choices, Field } from '../../ui/field.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { contractKinds } from './entry-answers.ts';
import { contractKindNames } from './names.ts';
import { useEntryAnswers } from './use-entry-answers.ts';

/** 单项合同的类别和估算价 */
export function ContractQuestion() {
  const { answers, answer } = useEntryAnswers();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);

  function submit(form: FormData) {
    const contractKind = oneOf(contractKinds, form.get('contractKind'));
    const contractAmount = parseYuan(String(form.get('contractAmount') ?? ''));
    const isAmount = contractAmount !== undefined && contractAmount >= 0;
    if (contractKind && isAmount) return answer({ contractKind, contractAmount });
    return setErrors([
      ...(contractKind ? [] : [{ field: 'contractKind', text: m.trading_contract_kind_missing() }]),
      ...(isAmount ? [] : [{ field: 'contractAmount', text: m.trading_contract_amount_faulty() }]),
    ]);
  }

  return (
    <QuestionPage
      title={m.trading_contract()}
      lead={m.trading_contract_hint()}
      back={<BackLink to="/trading/entry/$question" params={{ question: 'tenderRequired' }} search={answers} />}
      errors={errors}
      onSubmit={submit}
    >
      <Choices
        name="contractKind"
        legend={m.trading_contract_kind()}
        choices={contractKinds.map((value) => ({ value, label: contractKindNames[value]() }))}
        chosen={answers.contractKind}
        error={errorOf(errors, 'contractKind')}
      />
      <Field
        id="contractAmount"
        name="contractAmount"
        inputMode="decimal"
        autoComplete="off"
        label={m.trading_contract_amount()}
        hint={m.trading_amount_hint()}
        defaultValue={answers.contractAmount === undefined ? '' : formatFigure(answers.contractAmount)}
        error={errorOf(errors, 'contractAmount')}
      />
    </QuestionPage>
  );
}
