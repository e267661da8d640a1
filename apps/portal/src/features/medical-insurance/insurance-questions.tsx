import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { ChoicePage } from '../../ui/choice-page.tsx';
import { areas, assumedArea, schemes } from './answers.ts';
import { areaNames, schemeNames } from './names.ts';
import { useAnswers } from './use-answers.ts';

const schemeHints = {
  'employee-tier-1': m.medical_scheme_tier_1_hint,
  'employee-tier-2': m.medical_scheme_tier_2_hint,
  resident: m.medical_scheme_resident_hint,
};

/** 参保类型 */
export function SchemeQuestion() {
  const { answers, answer } = useAnswers();
  return (
    <ChoicePage
      name="scheme"
      question={m.medical_scheme_question()}
      hint={m.medical_scheme_hint()}
      choices={schemes.map((value) => ({ value, label: schemeNames[value](), hint: schemeHints[value]() }))}
      chosen={answers.scheme}
      back={<BackLink to="/" />}
      onAnswer={(scheme) => answer({ scheme })}
    />
  );
}

/** 参保地 */
export function AreaQuestion() {
  const { answers, answer } = useAnswers();
  return (
    <ChoicePage
      name="area"
      question={m.medical_area_question()}
      hint={m.medical_area_hint()}
      choices={areas.map((value) => ({ value, label: areaNames[value]() }))}
      chosen={answers.area ?? assumedArea}
      back={<BackLink to="/hospital-stay/check" search={answers} />}
      onAnswer={(area) => answer({ area })}
    />
  );
}
