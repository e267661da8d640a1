import { divisionByCode } from '@wenzhou/identity';
import type { Language } from '@wenzhou/statute';
import type { PlaceOfPayment } from '../place-of-payment.ts';

/**
 * What the authority is called that a firm pays at: the city's by its name in the measure (art. 3), a county's by its
 * task, since the measure does not name it.
 *
 * @example
 * authorityName(place, 'zh'); // 鹿城区建设行政主管部门
 */
export function authorityName(
  { authority, name }: Pick<PlaceOfPayment, 'authority' | 'name'>,
  language: Language,
): string {
  if (authority === 'city')
    return language === 'zh'
      ? '温州市住房和城乡建设委员会'
      : 'Wenzhou Commission of Housing and Urban-Rural Development';
  return language === 'zh' ? `${name.zh}建设行政主管部门` : `construction authority of ${name.en}`;
}

/**
 * What the authority of a division is called, by the division's code; one that names no division of Wenzhou is told
 * by its code.
 *
 * @example
 * divisionAuthorityName('330302', 'en'); // construction authority of Lucheng District
 */
export function divisionAuthorityName(division: string, language: Language): string {
  const name = divisionByCode(division)?.name ?? { zh: division, en: division };
  return authorityName({ authority: division === '330300' ? 'city' : 'county', name }, language);
}
