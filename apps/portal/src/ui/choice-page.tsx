import { type ReactNode, useState } from 'react';
import { m } from '../paraglide/messages.js';
import type { FieldError } from './error-summary.tsx';
import { type Choice, Choices } from './field.tsx';
import { QuestionPage } from './question-page.tsx';

/** One question with a few answers to choose from. */
export function ChoicePage<Value extends string>({
  name,
  question,
  hint,
  choices,
  chosen,
  back,
  onAnswer,
}: {
  readonly name: string;
  readonly question: string;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice<Value>[];
  readonly chosen?: Value | undefined;
  readonly back?: ReactNode;
  readonly onAnswer: (value: Value) => void;
}) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <QuestionPage
      title={question}
      heading={false}
      back={back}
      errors={errors}
      onSubmit={(form) => {
        const choice = choices.find(({ value }) => value === form.get(name));
        if (choice) onAnswer(choice.value);
        else setErrors([{ field: name, text: m.shell_choose_error({ question }) }]);
      }}
    >
      <Choices
        name={name}
        legend={question}
        hint={hint}
        choices={choices}
        chosen={chosen}
        error={errors[0]?.text}
        heading
      />
    </QuestionPage>
  );
}
