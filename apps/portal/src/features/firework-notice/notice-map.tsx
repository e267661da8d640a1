import { geoMercator, geoPath } from 'd3-geo';
import type * as GeoJSON from 'geojson';
import { type MouseEvent, useId, useMemo, useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { type Point, rounded } from './coordinates.ts';
import { type FireworkMap, forDrawing } from './map-data.ts';

const width = 720;
const height = 440;
const margin = 16;

/** Names in the middle of small districts would lie on top of each other. */
const namedFromArea = 900;

type View = 'sites' | 'city';

const collection = (features: readonly GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});

const feature = (geometry: GeoJSON.Geometry): GeoJSON.Feature => ({
  type: 'Feature',
  properties: null,
  geometry: forDrawing(geometry),
});

/** The districts of a day, without the lines between them. */
function districtsOf({ districts, notice }: FireworkMap) {
  return districts.features.flatMap(({ properties, geometry }) =>
    'code' in properties &&
    (properties.from ?? '') <= notice.settingOff.from &&
    notice.settingOff.from <= (properties.to ?? '9999')
      ? [
          {
            code: properties.code,
            name: language() === 'zh' ? properties.name : (properties.nameEn ?? properties.name),
            within: notice.districts.includes(properties.code),
            drawn: feature(geometry),
          },
        ]
      : [],
  );
}

/** What is drawn in a view, ready for SVG. */
function draw(map: FireworkMap, view: View) {
  const districts = districtsOf(map);
  const areas = map.areas.features.map(({ geometry }) => feature(geometry));
  const sites = map.sites.map(({ id, geometry }) => ({ id, drawn: feature(geometry) }));
  const shown = view === 'city' ? districts.map(({ drawn }) => drawn) : sites.map(({ drawn }) => drawn);
  const projection = geoMercator()
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      collection(shown),
    )
    .clipExtent([
      [-margin, -margin],
      [width + margin, height + margin],
    ]);
  const path = geoPath(projection).pointRadius(view === 'city' ? 1 : 4);
  return {
    projection,
    areas: path(collection(areas)) ?? '',
    sites: path(collection(sites.map(({ drawn }) => drawn))) ?? '',
    districts: districts.map(({ code, name, within, drawn }) => ({
      code,
      name,
      within,
      d: path(drawn) ?? '',
      middle: path.centroid(drawn),
      isNamed: view === 'city' && path.area(drawn) >= namedFromArea,
    })),
  };
}

function Marker({ at: [x, y] }: { readonly at: readonly [number, number] }) {
  return (
    <g transform={`translate(${x} ${y})`} className="fill-none stroke-stone-950" strokeWidth="3">
      <circle r="9" className="fill-white/60" />
      <path d="M-16 0h10M6 0h10M0-16v10M0 6v10" />
    </g>
  );
}

/**
 * The districts, the sites and the areas that they close, and the place asked about. It shows; it decides nothing. A
 * click chooses a place, and so does the list of sites beside it.
 */
export function NoticeMap({
  map,
  point,
  onChoose,
}: {
  readonly map: FireworkMap;
  readonly point?: Point | undefined;
  readonly onChoose?: (point: Point) => void;
}) {
  const [view, setView] = useState<View>('sites');
  const drawing = useMemo(() => draw(map, view), [map, view]);
  const title = useId();
  const marked = point && drawing.projection([point.longitude, point.latitude]);
  const isInView = marked && marked[0] >= 0 && marked[0] <= width && marked[1] >= 0 && marked[1] <= height;

  function choose(event: MouseEvent<SVGSVGElement>) {
    const toScreen = event.currentTarget.getScreenCTM();
    if (!onChoose || !toScreen) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toScreen.inverse());
    const [longitude, latitude] = drawing.projection.invert?.([x, y]) ?? [];
    if (longitude !== undefined && latitude !== undefined) onChoose(rounded({ longitude, latitude }));
  }

  return (
    <figure className="max-w-3xl">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={title}
        className={`h-auto w-full rounded border border-stone-500 bg-sky-50 ${onChoose ? 'cursor-crosshair' : ''}`}
        onClick={onChoose && choose}
      >
        <title id={title}>{onChoose ? m.firework_map_to_choose() : m.firework_map_title()}</title>
        {drawing.districts.map(({ code, within, d }) => (
          <path key={code} d={d} className={`stroke-stone-500 ${within ? 'fill-brand-100' : 'fill-stone-100'}`} />
        ))}
        <path d={drawing.areas} className="fill-red-700/35" />
        <path d={drawing.sites} className="fill-stone-700" />
        {drawing.districts
          .filter(({ isNamed }) => isNamed)
          .map(({ code, name, middle: [x, y] }) => (
            <text
              key={code}
              x={x}
              y={y}
              textAnchor="middle"
              paintOrder="stroke"
              strokeWidth="3"
              className="fill-stone-900 stroke-white text-[15px]"
            >
              {name}
            </text>
          ))}
        {marked && isInView && <Marker at={marked} />}
      </svg>
      <figcaption className="mt-2 space-y-1 text-sm text-stone-800">
        <p className="font-medium">{m.firework_map_note()}</p>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          <LegendItem swatch="bg-red-700/35">{m.firework_map_areas()}</LegendItem>
          <LegendItem swatch="bg-stone-700">{m.firework_map_sites()}</LegendItem>
          <LegendItem swatch="bg-brand-100">{m.firework_map_scope()}</LegendItem>
        </ul>
      </figcaption>
      <button
        type="button"
        className="no-print min-h-11 text-brand-800 underline"
        onClick={() => setView(view === 'sites' ? 'city' : 'sites')}
      >
        {view === 'sites' ? m.firework_map_show_city() : m.firework_map_show_sites()}
      </button>
    </figure>
  );
}

function LegendItem({ swatch, children }: { readonly swatch: string; readonly children: string }) {
  return (
    <li className="flex items-center gap-2">
      <span className={`inline-block size-4 border border-stone-600 ${swatch}`} aria-hidden="true" />
      {children}
    </li>
  );
}
