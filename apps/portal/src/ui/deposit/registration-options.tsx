import { divisions, provinces } from '@wenzhou/identity';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';

/** A province as a division code: its two digits and zeros. */
const provinceCode = (digits: string): string => `${digits}0000`;

/** Residence permits know a second number for a province that is listed already. */
const listed = Object.entries(provinces).filter(([digits]) => digits !== '83');

/** Where a firm may be registered, as the choices of a select: the divisions of Wenzhou, then the provinces. */
export function RegistrationOptions() {
  return (
    <>
      <option value="">{m.wage_choose()}</option>
      <optgroup label={m.wage_divisions_of_wenzhou()}>
        {divisions
          .filter(({ to }) => to === undefined)
          .map(({ code, name }) => (
            <option key={code} value={code}>
              {name[language()]}
            </option>
          ))}
      </optgroup>
      <optgroup label={m.wage_divisions_elsewhere()}>
        {listed.map(([digits, name]) => (
          <option key={digits} value={provinceCode(digits)}>
            {digits === '33' ? m.wage_rest_of_zhejiang() : name[language()]}
          </option>
        ))}
      </optgroup>
    </>
  );
}
