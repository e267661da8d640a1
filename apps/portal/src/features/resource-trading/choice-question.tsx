import { useParams } from '@tanstack/react-router';
import { BackLink } from '../../ui/back-link.tsx';
import { ChoicePage } from '../../ui/choice-page.tsx';
import { NotFound } from '../../ui/lost.tsx';
import { type ChoiceQuestion as Question, choiceQuestions } from './entry-answers.ts';
import { answerText, questionTexts } from './entry-questions.ts';
import { useEntryAnswers } from './use-entry-answers.ts';

const isQuestion = (name: string): name is Question => Object.hasOwn(choiceQuestions, name);

/** 一页一问：资金来源、是否必须招标、采购方式…… */
export function ChoiceQuestion() {
  const { question } = useParams({ from: '/trading-entry-questions/trading/entry/$question' });
  const { answers, answer } = useEntryAnswers();
  if (!isQuestion(question)) return <NotFound />;
  const text = questionTexts[question];
  const values: readonly string[] = choiceQuestions[question];
  return (
    <ChoicePage
      key={question}
      name={question}
      question={text.question()}
      hint={text.hint?.()}
      choices={values.map((value) => ({ value, label: answerText(question, value) }))}
      chosen={answers[question]}
      back={<BackLink to="/trading/entry/day" search={answers} />}
      onAnswer={(value) => answer({ [question]: value })}
    />
  );
}
