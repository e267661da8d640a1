import type { Provision } from '@wenzhou/statute';
import { m } from '../paraglide/messages.js';
import type { Wording } from './explained.ts';
import { ProvisionLink } from './provision-link.tsx';

/** The provisions that something stands on, each opening its article. */
export function Provisions({ at, wording }: { readonly at: readonly Provision[]; readonly wording: Wording }) {
  return (
    <span className="text-sm text-stone-700">
      {at.map((provision, index) => (
        <span
          key={`${provision.statute}-${provision.article}-${provision.paragraph}-${provision.item}-${provision.subitem}`}
        >
          {index > 0 && m.shell_list_comma()}
          <ProvisionLink provision={provision} statutes={wording.statutes} registered={wording.articles.statute.id} />
        </span>
      ))}
    </span>
  );
}
