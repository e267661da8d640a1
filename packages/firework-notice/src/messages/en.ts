import { formatDate } from '@wenzhou/calendar';
import { formatYuan } from '@wenzhou/money';
import type { InputRefusals, Messages } from '@wenzhou/statute';
import type { District } from '../district.ts';
import type { Buffer } from '../notice.ts';
import type { FireworkReasons } from '../reasons.ts';
import type { FireworkRefusals, Subject } from '../refusals.ts';
import { settings } from '../setting.ts';
import { siteKinds } from '../site-kind.ts';
import type { FireworkSteps } from '../steps.ts';

const metres = (value: number): string => `${value.toFixed(3)} m`;
const reach = (buffer: Buffer): string =>
  buffer === 'inside' ? 'the inside' : `within ${buffer} m (${buffer} m included)`;
const either = (districts: readonly District[], maybeOutside = false): string =>
  [...districts.map(({ name }) => name.en), ...(maybeOutside ? ['outside Wenzhou or at sea'] : [])].join(' or ') ||
  'outside the districts of Wenzhou';
const windows = { retail: 'retail', 'setting-off': 'setting-off' } as const;
const days = ({ from, to }: Pick<FireworkReasons['permit-not-in-force'], 'from' | 'to'>): string =>
  `${formatDate(from, 'en')} to ${formatDate(to, 'en')}`;

function subject(of: Subject): string {
  switch (of.kind) {
    case 'place-asked-about':
      return 'The place asked about';
    case 'site':
      return `Site “${of.name}” (row ${of.row}, id ${of.id})`;
    case 'district-feature':
      return `District feature ${of.row}`;
  }
}

export const en: Messages<FireworkSteps & FireworkReasons & Omit<FireworkRefusals, keyof InputRefusals>> = {
  // steps
  'datum-converted': (f) =>
    `Coordinates converted from ${f.datum} (${f.longitude}, ${f.latitude}) to WGS 84 (${f.toLongitude.toFixed(7)}, ${f.toLatitude.toFixed(7)}).`,
  'district-stated': (f) => `The asker says the place is in ${f.district.name.en}; the answer relies on it.`,
  'district-found': (f) => `By the district map the place is in: ${either(f.candidates, f.maybeOutside)}.`,
  'scope-decided': (f) =>
    ({
      yes: 'The notice applies here.',
      no: 'The notice does not apply here.',
      uncertain: 'So near a district line it is not certain that the notice applies.',
    })[f.applies],
  'setting-off-window-checked': (f) =>
    `${formatDate(f.date, 'en')} is ${f.within ? 'one' : 'not one'} of the days for setting off (${days(f)}, first and last day included).`,
  'sites-searched': (f) => `Searched ${f.radius} m around among ${f.searched} sites; found ${f.found}.`,
  'distance-compared': (f) =>
    `${metres(f.distance)} from “${f.site}” (${siteKinds[f.siteKind].label.en}); forbidden is ${reach(f.buffer)}: ${f.forbidden ? 'inside that' : 'outside that'}.`,
  'setting-checked': (f) =>
    `Where it is set off: ${settings[f.setting].en}${f.assumed ? ' (not said, so assumed)' : ''}; ${f.forbidden ? 'a' : 'not a'} forbidden part of a building.`,
  'product-checked': (f) => `Product class: ${f.class}${f.assumed ? ' (not said, so assumed)' : ''}.`,
  'fine-stated': (f) =>
    `Setting off in breach may be fined ${formatYuan(f.minimum, 'en')} to ${formatYuan(f.maximum, 'en')}.`,
  'retail-window-checked': (f) =>
    `${formatDate(f.date, 'en')} is ${f.within ? 'one' : 'not one'} of the days for retail (${days(f)}, first and last day included).`,
  'permit-checked': (f) => `A licence is ${f.inForce ? '' : 'not '}in force on ${formatDate(f.date, 'en')}.`,
  'storage-place-checked': (f) => `There is ${f.exists ? 'a' : 'no'} storage place of its own.`,
  // reasons
  'outside-setting-off-window': (f) =>
    `Not to be set off on ${formatDate(f.date, 'en')}: the days for it are ${days(f)}, whole days.`,
  'forbidden-place': (f) => {
    const where = f.distance === 0 ? `You are at “${f.name}”` : `You are ${metres(f.distance)} from “${f.name}”`;
    if (f.buffer === 'inside')
      return `Forbidden: ${f.place.en}. ${where}; leave it (its nearest edge is ${metres(f.moveAway)} away).`;
    const away = f.moveAway === 0 ? 'a little' : `more than ${metres(f.moveAway)}`;
    return `Forbidden: ${f.place.en}. ${where}; everything ${reach(f.buffer)} is forbidden. Go ${away} farther away.`;
  },
  'forbidden-building-part': (f) =>
    `Forbidden on or in this part of a building: ${settings[f.setting].en} (${f.place.en}). Go to permitted open ground.`,
  'product-not-consumer-class': (f) =>
    `Goods of the ${f.class} class are for trained people only. Set off consumer-class goods only.`,
  'outside-scope': (f) =>
    `The notice does not apply here (${either(f.found)}); that does not mean fireworks are allowed. Ask for the local rules.`,
  'near-scope-line': (f) =>
    `The place is near a district line and may be in ${either(f.candidates, f.maybeOutside)}. Confirm with the district, or state the district.`,
  'outside-retail-window': (f) =>
    `Not to be sold on ${formatDate(f.date, 'en')}: the days for it are ${days(f)}, whole days.`,
  'permit-none': () => 'Without a licence nothing may be sold. Obtain one from safety supervision first.',
  'permit-not-in-force': (f) =>
    `The licence is not in force on ${formatDate(f.date, 'en')} (it runs ${days(f)}). Obtain a valid one first.`,
  'storage-place-missing': () => 'Without a storage place of its own a shop may not sell. Set one up first.',
  // refusals
  'coordinates-outside-world': (f) =>
    `${subject(f.subject)}: longitude ${f.longitude}, latitude ${f.latitude} is not on Earth. Check them.`,
  'coordinates-swapped': (f) =>
    `${subject(f.subject)}: longitude ${f.longitude} and latitude ${f.latitude} look swapped. Give longitude (about 120) first, then latitude (about 28).`,
  'coordinates-far-away': (f) =>
    `${subject(f.subject)}: longitude ${f.longitude}, latitude ${f.latitude} is too far from Wenzhou. Check them.`,
  'coordinates-at-sea': (f) =>
    `${subject(f.subject)}: longitude ${f.longitude}, latitude ${f.latitude} is in the sea. Check them.`,
  'ring-unclosed': (f) => `${subject(f.subject)}: ring ${f.ring} is not closed. End it where it begins.`,
  'ring-without-area': (f) => `${subject(f.subject)}: ring ${f.ring} has no area. Check its coordinates.`,
  'ring-self-crossing': (f) =>
    `${subject(f.subject)}: ring ${f.ring} crosses itself near (${f.near.join(', ')}). Correct the outline.`,
  'rings-crossing': (f) =>
    `${subject(f.subject)}: ring ${f.ring} crosses another ring near (${f.near.join(', ')}). Correct the outline.`,
  'hole-outside': (f) => `${subject(f.subject)}: ring ${f.ring} is a hole but lies outside the outer ring. Correct it.`,
  'hole-over-hole': (f) => `${subject(f.subject)}: ring ${f.ring} is a hole but lies over another hole. Correct it.`,
  'site-area-missing': (f) =>
    `${subject(f.subject)}: of a ${siteKinds[f.siteKind].label.en} the inside is forbidden, and a ${f.geometry} has none. Give its outline (Polygon or MultiPolygon).`,
  'site-id-repeated': (f) => `${subject(f.subject)}: the id stands in row ${f.firstRow} already. Use another.`,
  'district-unknown': (f) =>
    `The district code ${f.district} does not name a known district. Choose from: ${f.known.map(({ code, name }) => `${name.en} ${code}`).join(', ')}.`,
  'district-contradicted': (f) =>
    `The stated ${f.stated.name.en} does not agree with the coordinates, which lie in ${either(f.found)}. Check the coordinates or the district.`,
  'lunar-date-disagrees': (f) =>
    `${formatDate(f.date, 'en')} is ${f.computed.en} of the lunar calendar, but the notice’s data say ${f.printed.en}. Check them.`,
  'window-reversed': (f) => `The ${windows[f.window]} days end before they begin (${days(f)}). Check them.`,
  'forbidden-place-repeated': (f) =>
    `Item ${f.item} of the forbidden places stands twice. Merge them or correct the number.`,
  'parameter-missing': (f) =>
    `No value of “${f.label.en}” is known for ${formatDate(f.on, 'en')}, so it cannot be computed. Supply the parameter first.`,
};
