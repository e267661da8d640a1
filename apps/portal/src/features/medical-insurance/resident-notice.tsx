import { Link } from '@tanstack/react-router';
import { articles, medicalInsuranceMeasure } from '@wenzhou/medical-insurance';
import { cite } from '@wenzhou/statute';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { useAnswers } from './use-answers.ts';
import { wording } from './wording.ts';

const residentInpatient = articles.cite(32);

/** Residents' terms are not built yet, and the page says so, with what the article grants. */
export function ResidentNotice() {
  const { answers } = useAnswers();
  const article = articles.find(residentInpatient.article);
  return (
    <>
      <BackLink to="/hospital-stay" search={answers} />
      <Page title={m.medical_resident_title()} lead={m.medical_resident_text()}>
        {article && (
          <section className="rounded border border-stone-300 bg-white p-4">
            <h2 className="text-xl font-bold">
              {cite(residentInpatient, medicalInsuranceMeasure, language())} {article.title[language()]}
            </h2>
            <p className="my-2">{article.summary[language()]}</p>
            <Provisions at={[residentInpatient, articles.cite(33)]} wording={wording} />
          </section>
        )}
        <p className="mt-6">
          <Link
            to="/hospital-stay"
            search={answers}
            className="inline-flex min-h-11 items-center text-brand-800 underline"
          >
            {m.medical_choose_other_scheme()}
          </Link>
        </p>
      </Page>
    </>
  );
}
