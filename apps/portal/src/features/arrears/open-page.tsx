import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formatDate, plainDate, type PlainDate } from '@wenzhou/calendar';
import { divisionByCode, divisionsOn } from '@wenzhou/identity';
import { art } from '@wenzhou/wage-deposit';
import { type ReactNode, useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { checkClaims } from '../../ui/deposit/check-claims.ts';
import { ClaimsFields } from '../../ui/deposit/claims-fields.tsx';
import { emptyClaim, type RowFault, sumOf } from '../../ui/deposit/claims-list.ts';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { type Uploaded, UploadField } from '../../ui/deposit/upload-field.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Field, SelectField } from '../../ui/field.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { type LabourOfficial, OnlyLabour } from './only-labour.tsx';
import { errorsAt, type OpenDraft, readCase, type ReadCase, typedCreditCode } from './open-draft.ts';
import { StepCheck } from '../../ui/step-check.tsx';

type Sent = Parameters<typeof client.wageDeposit.openArrearsCase.mutate>[0];

const cityDivision = '330300';
const divisionName = (code: string): string => divisionByCode(code)?.name[language()] ?? m.accounts_city_itself();

/** The firm of a code in the city's register, once the code is one. */
function useRegistered(draft: OpenDraft) {
  const creditCode = typedCreditCode(draft);
  const { data } = useQuery({
    ...procedures.wageDeposit.registerEntry.queryOptions({ creditCode: creditCode ?? '' }),
    enabled: creditCode !== undefined,
  });
  return creditCode === undefined ? undefined : data;
}

function OpenForm({ on, agency }: { readonly on: PlainDate; readonly agency: LabourOfficial['agency'] }) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState<OpenDraft>({
    creditCode: '',
    project: '',
    projectDivision: agency.division === cityDivision ? '' : agency.division,
    occurredOn: '',
    claims: [emptyClaim],
  });
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const [faults, setFaults] = useState<readonly RowFault[]>([]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [checked, setChecked] = useState<ReadCase>();
  const [isReading, setIsReading] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const registered = useRegistered(draft);
  const name = draft.name ?? (registered?.kind === 'found' ? registered.entry.name : '');
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.openArrearsCase.mutate(input),
    (answer) => {
      if (answer.kind === 'opened')
        return void navigate({ to: '/wage-deposit/labour/cases/$id', params: { id: answer.arrearsCase.id } });
      setFaults(answer.faults);
      return setChecked(undefined);
    },
    { 'citizen-number-in-text': atFields, 'day-to-come': atFields, 'project-elsewhere': atFields },
  );

  /** Goes back to the fields that a fault speaks of, with every reason. */
  function atFields(text: string, fields: readonly string[]): void {
    setChecked(undefined);
    setErrors((before) => [...before, ...errorsAt(text, fields)]);
  }

  /** Has the server read the list before it is shown to be checked. */
  async function check(read: ReadCase): Promise<void> {
    setDraft({ ...draft, claims: read.claims });
    setFailure(undefined);
    setIsReading(true);
    try {
      const found = await checkClaims(read.claims);
      setFaults(found);
      if (found.length === 0) setChecked(read);
    } catch (error) {
      setFailure(error);
    }
    setIsReading(false);
  }

  if (checked) {
    const row = (key: string, question: string, answer: ReactNode) => ({ key, question, answer, isTyped: true });
    return (
      <StepCheck
        title={m.arrears_open_check()}
        rows={[
          row(
            'creditCode',
            m.arrears_firm(),
            <>
              {withChinese(checked.name)} <span className="font-mono break-all">{checked.creditCode}</span>
            </>,
          ),
          row('project', m.arrears_project(), withChinese(checked.project)),
          {
            ...row('projectDivision', m.arrears_project_division(), divisionName(checked.projectDivision)),
            isTyped: agency.division === cityDivision,
          },
          row('occurredOn', m.arrears_occurred_on(), formatDate(checked.occurredOn, language())),
          row(
            'claim-0-name',
            m.deposit_claims_legend(),
            m.arrears_claims_sum({ count: checked.claims.length, sum: money(sumOf(checked.claims)) }),
          ),
          row('files', m.arrears_files(), m.arrears_files_count({ count: files.length })),
        ]}
        onChange={() => setChecked(undefined)}
        submitLabel={m.arrears_open_now()}
        isPending={isPending}
        feedback={feedback}
        onSubmit={() => submit({ ...checked, documents: files.map(({ id }) => id) })}
      >
        <p className="max-w-prose">
          {m.arrears_open_next()} <Provisions at={[art(7, { item: 2 })]} wording={wording} />
        </p>
      </StepCheck>
    );
  }

  const typed = (field: 'creditCode' | 'project' | 'occurredOn') => ({
    id: field,
    autoComplete: 'off',
    value: draft[field],
    error: errorOf(errors, field),
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setDraft({ ...draft, [field]: target.value }),
  });
  return (
    <QuestionPage
      title={m.arrears_open_title()}
      lead={
        <>
          {m.arrears_open_lead()} <Provisions at={[art(7, { item: 2 })]} wording={wording} />
        </>
      }
      errors={errors}
      submitLabel={m.arrears_check()}
      isPending={isReading}
      onSubmit={() => {
        const found = readCase({ ...draft, name }, on);
        setErrors('errors' in found ? found.errors : []);
        if ('read' in found) void check(found.read);
      }}
    >
      {feedback}
      <Field label={m.wage_credit_code()} hint={m.wage_credit_code_hint()} maxLength={24} {...typed('creditCode')} />
      <Field
        id="name"
        label={m.arrears_name()}
        hint={
          registered?.kind === 'found'
            ? m.arrears_name_from_register()
            : registered?.kind === 'none'
              ? m.arrears_not_in_register()
              : m.arrears_name_hint()
        }
        maxLength={200}
        autoComplete="off"
        value={name}
        error={errorOf(errors, 'name')}
        onChange={({ target }) => setDraft({ ...draft, name: target.value })}
      />
      <Field label={m.arrears_project()} maxLength={200} {...typed('project')} />
      {agency.division === cityDivision ? (
        <SelectField
          id="projectDivision"
          label={m.arrears_project_division()}
          value={draft.projectDivision}
          error={errorOf(errors, 'projectDivision')}
          onChange={({ target }) => setDraft({ ...draft, projectDivision: target.value })}
        >
          <option value="">{m.wage_choose()}</option>
          {divisionsOn(on).map(({ code, name: division }) => (
            <option key={code} value={code}>
              {division[language()]}
            </option>
          ))}
        </SelectField>
      ) : (
        <p className="mb-6">{m.arrears_project_here({ division: divisionName(agency.division) })}</p>
      )}
      <Field
        type="date"
        max={on}
        label={m.arrears_occurred_on()}
        hint={m.arrears_occurred_on_hint()}
        {...typed('occurredOn')}
      />
      <ClaimsFields
        claims={draft.claims}
        onClaims={(claims) => setDraft({ ...draft, claims })}
        faults={faults}
        onFaults={setFaults}
        projectHint={m.arrears_project_of_case()}
      />
      <UploadField id="files" label={m.arrears_files_optional()} uploaded={files} onUploaded={setFiles} />
      {failure !== undefined && <Failure error={failure} />}
    </QuestionPage>
  );
}

function Loaded({ me }: { readonly me: LabourOfficial }) {
  const asked = useQuery(procedures.system.clock.queryOptions());
  return (
    <Answer asked={asked} waiting={(state) => <Page title={m.arrears_open_title()}>{state}</Page>}>
      {({ today }) => <OpenForm on={plainDate(today)} agency={me.agency} />}
    </Answer>
  );
}

/** 立案：企业、工程、工人清单，核对之后提交 */
export function OpenPage() {
  return (
    <>
      <BackLink to="/wage-deposit/labour" />
      <OnlyLabour title={m.arrears_open_title()} duty="executing">
        {(me) => <Loaded me={me} />}
      </OnlyLabour>
    </>
  );
}
