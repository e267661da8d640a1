import { siteKinds } from '@wenzhou/firework-notice';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { Disclosure } from '../../ui/disclosure.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
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
    <div className="mb-6">
      <Disclosure label={m.firework_sites_open({ count: map.sites.length })}>
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
                  {withChinese(name)}
                </th>
                <td className="py-2 pr-2 first-letter:uppercase">{siteKinds[kind].label[language()]}</td>
                <td className="py-2">{reachOf(id)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </div>
  );
}
