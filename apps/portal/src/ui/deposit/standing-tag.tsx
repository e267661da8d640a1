import { type CertifiedStanding, standingNames } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';

/** How a firm stands, as a tag that does not speak by its colour alone. */
export function StandingTag({ standing }: { readonly standing: CertifiedStanding }) {
  const look = standing === 'short' ? 'border-red-800 bg-red-50' : 'border-brand-800 bg-brand-50';
  return (
    <span className={`inline-block rounded border px-2 py-0.5 text-sm font-semibold ${look}`}>
      {standingNames[standing][language()]}
    </span>
  );
}
