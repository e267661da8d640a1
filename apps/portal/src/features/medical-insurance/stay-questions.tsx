import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { ChoicePage } from '../../ui/choice-page.tsx';
import { cares, grades, statuses } from './answers.ts';
import { careNames, gradeNames, statusNames } from './names.ts';
import { useAnswers } from './use-answers.ts';

const statusHints = { active: m.medical_status_active_hint, retired: m.medical_status_retired_hint };
const careHints = { inpatient: m.medical_care_inpatient_hint, 'special-outpatient': m.medical_care_special_hint };
const gradeHints = {
  'grade-1': m.medical_grade_1_hint,
  'grade-2': m.medical_grade_2_hint,
  'grade-3': m.medical_grade_3_hint,
};

/** 在职、退休 */
export function StatusQuestion() {
  const { answers, stay, answerStay } = useAnswers();
  return (
    <ChoicePage
      name="status"
      question={m.medical_status_question()}
      hint={m.medical_status_hint()}
      choices={statuses.map((value) => ({ value, label: statusNames[value](), hint: statusHints[value]() }))}
      chosen={stay.status}
      back={<BackLink to="/hospital-stay" search={answers} />}
      onAnswer={(status) => answerStay({ status })}
    />
  );
}

/** 就医类型 */
export function CareQuestion() {
  const { answers, stay, answerStay } = useAnswers();
  return (
    <ChoicePage
      name="care"
      question={m.medical_care_question()}
      choices={cares.map((value) => ({ value, label: careNames[value](), hint: careHints[value]() }))}
      chosen={stay.care}
      back={<BackLink to="/hospital-stay/status" search={answers} />}
      onAnswer={(care) => answerStay({ care })}
    />
  );
}

/** 医院等级 */
export function GradeQuestion() {
  const { answers, stay, answerStay } = useAnswers();
  return (
    <ChoicePage
      name="grade"
      question={m.medical_grade_question()}
      hint={m.medical_grade_hint()}
      choices={grades.map((value) => ({ value, label: gradeNames[value](), hint: gradeHints[value]() }))}
      chosen={stay.grade}
      back={<BackLink to="/hospital-stay/care" search={answers} />}
      onAnswer={(grade) => answerStay({ grade })}
    />
  );
}
