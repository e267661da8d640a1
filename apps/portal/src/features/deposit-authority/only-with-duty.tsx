import { divisionAuthorityName } from '@wenzhou/wage-deposit';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { Capacity } from '../../session.ts';
import { dutyName } from '../../ui/capacity-name.ts';
import type { DeskOfficial } from './desk.tsx';

type Duty = Capacity['duties'][number];

/** Why an official does not do something, in the server's words; nothing where it is theirs to do. */
export function whyNotTheirs(
  { division, duties }: DeskOfficial,
  duty: Duty,
  agency: string = division,
): string | undefined {
  if (division !== agency) return m.authority_other_agency({ authority: divisionAuthorityName(agency, language()) });
  return duties.includes(duty) ? undefined : m.authority_duty_not_held({ duty: dutyName(duty) });
}

/** Something that only an official of one authority with one duty does; others are told why not, and who does. */
export function OnlyWithDuty({
  official,
  duty,
  agency,
  children,
}: {
  readonly official: DeskOfficial;
  readonly duty: Duty;
  /** The division of the authority whose matter it is; the official's own where left out. */
  readonly agency?: string | undefined;
  readonly children: ReactNode;
}) {
  const why = whyNotTheirs(official, duty, agency);
  if (why === undefined) return children;
  return <p className="max-w-prose border-l-4 border-stone-500 bg-stone-100 px-4 py-3 first-letter:uppercase">{why}</p>;
}
