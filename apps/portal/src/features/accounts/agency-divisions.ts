import type { PlainDate } from '@wenzhou/calendar';
import { divisionsOn } from '@wenzhou/identity';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';

/** The code of the city itself, whose agencies stand above those of its divisions. */
export const cityDivision = '330300';

/** The divisions that have agencies on a day: the city itself and its counties, by their names. */
export const agencyDivisions = (day: PlainDate): readonly { readonly code: string; readonly name: string }[] => [
  { code: cityDivision, name: m.accounts_city_itself() },
  ...divisionsOn(day).map(({ code, name }) => ({ code, name: name[language()] })),
];
