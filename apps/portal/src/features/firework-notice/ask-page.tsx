import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { settings } from '@wenzhou/firework-notice';
import { useState } from 'react';
import { known, oneOf, readDate, readText } from '../../address.ts';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field, SelectField } from '../../ui/field.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { datums, type FireworkAnswers, productClasses, settingsAsked, usual } from './answers.ts';
import { parseDegrees, type Point, rounded } from './coordinates.ts';
import { middleOf } from './map-data.ts';
import { datumNames, productNames } from './names.ts';
import { NoticeMap } from './notice-map.tsx';
import { SiteTable } from './site-table.tsx';
import { useFireworkAnswers } from './use-answers.ts';

/** The place as it stands in the form. */
interface TypedPlace {
  readonly longitude: string;
  readonly latitude: string;
  readonly datum: string;
}

const typed = ({ longitude, latitude, datum = 'WGS84' }: FireworkAnswers): TypedPlace => ({
  longitude: longitude === undefined ? '' : String(longitude),
  latitude: latitude === undefined ? '' : String(latitude),
  datum,
});

/** The place in the form as a point of the map, if it is one in the map's coordinate system. */
function pointOf({ longitude, latitude, datum }: TypedPlace): Point | undefined {
  const [east, north] = [parseDegrees(longitude), parseDegrees(latitude)];
  return datum === 'WGS84' && east !== undefined && north !== undefined
    ? { longitude: east, latitude: north }
    : undefined;
}

/** 何时、何地、放什么 */
export function AskPage() {
  const answers = useFireworkAnswers();
  const navigate = useNavigate();
  const asked = useQuery(procedures.fireworkNotice.map.queryOptions());
  const [place, setPlace] = useState(() => typed(answers));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const choose = (point: Point) => setPlace(typed({ ...rounded(point), datum: 'WGS84' }));

  function submit(form: FormData) {
    const date = readDate(form.get('date'));
    const time = readText(form.get('time'), /^(?:[01]\d|2[0-3]):[0-5]\d$/);
    const longitude = parseDegrees(place.longitude);
    const latitude = parseDegrees(place.latitude);
    const found = [
      ...(date ? [] : [{ field: 'date', text: m.firework_date_missing() }]),
      ...(time ? [] : [{ field: 'time', text: m.firework_time_missing() }]),
      ...(longitude === undefined ? [{ field: 'longitude', text: m.firework_longitude_faulty() }] : []),
      ...(latitude === undefined ? [{ field: 'latitude', text: m.firework_latitude_faulty() }] : []),
    ];
    if (found.length > 0) return setErrors(found);
    return void navigate({
      to: '/fireworks/answer',
      search: known<FireworkAnswers>({
        date,
        time,
        longitude,
        latitude,
        datum: oneOf(datums, place.datum),
        setting: oneOf(settingsAsked, form.get('setting')),
        district: readText(form.get('district'), /^\d{6}$/),
        product: oneOf(productClasses, form.get('product')),
      }),
    });
  }

  return (
    <QuestionPage
      title={m.firework_question()}
      lead={m.firework_hint()}
      back={<BackLink to="/" />}
      errors={errors}
      submitLabel={m.firework_ask()}
      onSubmit={submit}
    >
      <fieldset>
        <legend className="mb-3 text-xl font-bold">{m.firework_when()}</legend>
        <div className="grid max-w-3xl items-end gap-x-8 sm:grid-cols-2">
          <Field
            id="date"
            name="date"
            type="date"
            label={m.firework_date()}
            defaultValue={answers.date ?? usual.date}
            error={errorOf(errors, 'date')}
          />
          <Field
            id="time"
            name="time"
            type="time"
            label={m.firework_time()}
            hint={m.firework_time_hint()}
            defaultValue={answers.time ?? usual.time}
            error={errorOf(errors, 'time')}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1 text-xl font-bold">{m.firework_where()}</legend>
        <p className="mb-4 max-w-prose text-stone-700">{m.firework_where_hint()}</p>
        <Answer asked={asked}>
          {(map) => (
            <>
              <NoticeMap map={map} point={pointOf(place)} onChoose={choose} />
              <SiteTable map={map} />
              <SelectField
                id="site"
                label={m.firework_site_to_choose()}
                hint={map.origin === 'fictional' ? m.firework_sites_fictional() : undefined}
                value=""
                onChange={({ target }) => {
                  const site = map.sites.find(({ id }) => id === target.value);
                  if (site) choose(middleOf(site));
                }}
              >
                <option value="">{m.firework_choose_site()}</option>
                {map.sites.map(({ id, name }) => (
                  <option key={id} value={id} lang="zh-CN">
                    {name}
                  </option>
                ))}
              </SelectField>
            </>
          )}
        </Answer>
        <div className="grid max-w-3xl items-end gap-x-8 sm:grid-cols-2">
          <Field
            id="longitude"
            label={m.firework_longitude()}
            hint={m.firework_longitude_hint()}
            inputMode="decimal"
            autoComplete="off"
            value={place.longitude}
            onChange={({ target }) => setPlace({ ...place, longitude: target.value })}
            error={errorOf(errors, 'longitude')}
          />
          <Field
            id="latitude"
            label={m.firework_latitude()}
            hint={m.firework_latitude_hint()}
            inputMode="decimal"
            autoComplete="off"
            value={place.latitude}
            onChange={({ target }) => setPlace({ ...place, latitude: target.value })}
            error={errorOf(errors, 'latitude')}
          />
          <SelectField
            id="datum"
            label={m.firework_datum()}
            hint={m.firework_datum_hint()}
            value={place.datum}
            onChange={({ target }) => setPlace({ ...place, datum: target.value })}
          >
            {datums.map((datum) => (
              <option key={datum} value={datum}>
                {datumNames[datum]()}
              </option>
            ))}
          </SelectField>
          <SelectField id="setting" name="setting" label={m.firework_setting()} defaultValue={answers.setting ?? ''}>
            <option value="">{m.firework_setting_unsaid()}</option>
            {settingsAsked.map((setting) => (
              <option key={setting} value={setting}>
                {settings[setting][language()]}
              </option>
            ))}
          </SelectField>
          <SelectField
            id="district"
            name="district"
            label={m.firework_district()}
            hint={m.firework_district_hint()}
            defaultValue={answers.district ?? ''}
          >
            <option value="">{m.firework_district_unsaid()}</option>
            {asked.data?.districts.features.map(
              ({ properties }) =>
                'code' in properties && (
                  <option key={`${properties.code} ${properties.from}`} value={properties.code}>
                    {language() === 'zh' ? properties.name : (properties.nameEn ?? properties.name)}
                  </option>
                ),
            )}
          </SelectField>
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-3 text-xl font-bold">{m.firework_what()}</legend>
        <SelectField
          id="product"
          name="product"
          label={m.firework_product()}
          hint={m.firework_product_hint()}
          defaultValue={answers.product ?? ''}
        >
          <option value="">{m.firework_product_unsaid()}</option>
          {productClasses.map((value) => (
            <option key={value} value={value}>
              {productNames[value]()}
            </option>
          ))}
        </SelectField>
      </fieldset>
    </QuestionPage>
  );
}
