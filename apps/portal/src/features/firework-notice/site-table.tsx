import { siteKinds } from '@wenzhou/firework-notice';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { FireworkMap } from './map-data.ts';

/** What the map shows, as a table. */
export function SiteTable({ map }: { readonly map: FireworkMap }) {
  const reachOf = (site: string) => {
    const buffer = map.areas.features.find(({ properties }) => properties.site === site)?.properties.buffer;
    return buffer === 'inside' || buffer === undefined
      ? m.firework_reach_inside()
      : m.firework_reach_metres({ metres: buffer });
  };
  return (
    <details className="mb-6">
      <summary className="inline-flex min-h-11 items-center text-brand-800 underline underline-offset-2">
        {m.firework_sites_open({ count: map.sites.length })}
      </summary>
      <table className="w-full max-w-3xl border-collapse">
        <caption className="sr-only">{m.firework_sites_caption()}</caption>
        <thead>
          <tr className="border-b-2 border-stone-700 text-left">
            <th scope="col" className="py-2 pr-2">
              {m.firework_site()}
            </th>
            <th scope="col" className="py-2 pr-2">
              {m.firework_site_kind()}
            </th>
            <th scope="col" className="py-2">
              {m.firework_site_reach()}
            </th>
          </tr>
        </thead>
        <tbody>
          {map.sites.map(({ id, name, kind }) => (
            <tr key={id} className="border-b border-stone-300 align-top">
              <th scope="row" className="py-2 pr-2 text-left font-normal">
                {name}
              </th>
              <td className="py-2 pr-2 first-letter:uppercase">{siteKinds[kind].label[language()]}</td>
              <td className="py-2">{reachOf(id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
