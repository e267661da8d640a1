import { type ForbiddenPlace, type Notice, type NoticeInput, readNotice } from './notice.ts';
import { springFestival2018 } from './notices/spring-festival-2018.ts';

function shipped(data: NoticeInput): Notice {
  const read = readNotice(data);
  if (read.kind !== 'granted') throw new Error(`the shipped notice ${data.documentNumber} contradicts itself`);
  return read.outcome;
}

/**
 * The notices that ship with this package.
 *
 * @example
 * notices.springFestival2018.settingOff.from; // '2018-02-15'
 */
export const notices: { readonly springFestival2018: Notice } = { springFestival2018: shipped(springFestival2018) };

/** The eleven kinds of forbidden place of the 2018 notice (part II), with item, reach and label. */
export const forbiddenPlaceKinds: readonly ForbiddenPlace[] = notices.springFestival2018.forbiddenPlaces;
