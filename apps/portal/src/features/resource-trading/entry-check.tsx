import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { CheckAnswers } from '../../ui/check-answers.tsx';
import { Page } from '../../ui/page.tsx';
import { entryRows } from './entry-rows.tsx';
import { OnceAnswered } from './once-answered.tsx';

/** 核对回答 */
export function EntryCheck() {
  return (
    <OnceAnswered>
      {(answers) => (
        <>
          <BackLink to="/trading/entry/day" search={answers} />
          <Page title={m.shell_check_title()}>
            <CheckAnswers rows={entryRows(answers)} />
            <p className="mt-6">
              <ButtonLink to="/trading/entry/result" search={answers}>
                {m.shell_check_confirm()}
              </ButtonLink>
            </p>
          </Page>
        </>
      )}
    </OnceAnswered>
  );
}
