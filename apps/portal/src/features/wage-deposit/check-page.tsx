import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { CheckAnswers } from '../../ui/check-answers.tsx';
import { Page } from '../../ui/page.tsx';
import { answerRows } from './answer-rows.tsx';
import { OnceAnswered } from './once-answered.tsx';

/** 核对回答 */
export function CheckPage() {
  return (
    <OnceAnswered>
      {(answers) => (
        <>
          <BackLink to="/wage-deposit/history" search={answers} />
          <Page title={m.shell_check_title()}>
            <CheckAnswers rows={answerRows(answers)} />
            <p className="mt-6">
              <ButtonLink to="/wage-deposit/result" search={answers}>
                {m.shell_check_confirm()}
              </ButtonLink>
            </p>
          </Page>
        </>
      )}
    </OnceAnswered>
  );
}
