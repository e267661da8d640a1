import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { QualificationFields, useQualifications } from '../../ui/deposit/qualification-fields.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { useAnswers } from './use-answers.ts';

/** 现有资质：可以有几项 */
export function QualificationsQuestion() {
  const { answers, answer } = useAnswers();
  const asked = useQualifications(answers.qualifications);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <QuestionPage
      title={m.wage_qualifications_question()}
      lead={m.wage_qualifications_hint()}
      back={<BackLink to="/" />}
      errors={errors}
      onSubmit={() => {
        const found = asked.errors();
        if (found.length === 0) answer({ qualifications: asked.chosen() });
        else setErrors(found);
      }}
    >
      <QualificationFields asked={asked} errors={errors} onRemoved={() => setErrors([])} />
    </QuestionPage>
  );
}
