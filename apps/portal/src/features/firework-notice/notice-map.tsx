import { geoMercator, geoPath } from 'd3-geo';
import type * as GeoJSON from 'geojson';
import { type MouseEvent, useId, useMemo, useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { Point } from './coordinates.ts';
import { type FireworkMap, forDrawing } from './map-data.ts';

const width = 720;
const height = 440;
const margin = 16;

/** How far the near view reaches around the place, in degrees. */
const near = { eastward: 0.005, northward: 0.003 };

/** Names in the middle of small districts would lie on top of each other. */
const namedFromArea = 900;

type View = 'near' | 'sites' | 'city';

const viewNames: Readonly<Record<View, () => string>> = {
  near: m.firework_map_near,
  sites: m.firework_map_all_sites,
  city: m.firework_map_city,
};

const collection = (features: readonly GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});

const feature = (geometry: GeoJSON.Geometry): GeoJSON.Feature => ({
  type: 'Feature',
  properties: null,
  geometry: forDrawing(geometry),
});

const around = ({ longitude, latitude }: Point): GeoJSON.MultiPoint => ({
  type: 'MultiPoint',
  coordinates: [
    [longitude - near.eastward, latitude - near.northward],
    [longitude + near.eastward, latitude + near.northward],
  ],
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
function draw(map: FireworkMap, view: View, point: Point | undefined) {
  const districts = districtsOf(map);
  const areas = map.areas.features.map(({ geometry }) => feature(geometry));
  const sites = map.sites.map(({ id, geometry }) => ({ id, drawn: feature(geometry) }));
  const shown =
    view === 'city'
      ? districts.map(({ drawn }) => drawn)
      : view === 'near' && point
        ? [feature(around(point))]
        : sites.map(({ drawn }) => drawn);
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
  const path = geoPath(projection).pointRadius(view === 'city' ? 1 : 5);
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
      <path d="M-18 0h13M5 0h13M0-18v13M0 5v13" className="stroke-white" strokeWidth="7" />
      <circle r="10" className="stroke-white" strokeWidth="7" />
      <path d="M-18 0h13M5 0h13M0-18v13M0 5v13" />
      <circle r="10" />
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
  // Whoever is choosing sees all sites; whoever has asked sees what lies around the place.
  const views: readonly View[] = onChoose ? ['sites', 'city'] : ['near', 'sites', 'city'];
  const [view, setView] = useState<View>(onChoose ? 'sites' : 'near');
  const drawing = useMemo(() => draw(map, view, point), [map, view, point]);
  const title = useId();
  const marked = point && drawing.projection([point.longitude, point.latitude]);
  const isInView = marked && marked[0] >= 0 && marked[0] <= width && marked[1] >= 0 && marked[1] <= height;

  function choose(event: MouseEvent<SVGSVGElement>) {
    const toScreen = event.currentTarget.getScreenCTM();
    if (!onChoose || !toScreen) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toScreen.inverse());
    const [longitude, latitude] = drawing.projection.invert?.([x, y]) ?? [];
    if (longitude !== undefined && latitude !== undefined) onChoose({ longitude, latitude });
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
        <path d={drawing.sites} className="fill-red-900/25 stroke-stone-900" strokeWidth="1.5" />
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
          <LegendItem swatch="border border-stone-400 bg-red-700/35">{m.firework_map_areas()}</LegendItem>
          <LegendItem swatch="border-2 border-stone-900 bg-red-900/25">{m.firework_map_sites()}</LegendItem>
          <LegendItem swatch="border border-stone-400 bg-brand-100">{m.firework_map_scope()}</LegendItem>
        </ul>
      </figcaption>
      <p className="no-print flex flex-wrap gap-x-5">
        {views.map((other) => (
          <button
            key={other}
            type="button"
            aria-pressed={other === view}
            className="min-h-11 text-brand-800 underline aria-pressed:font-bold aria-pressed:no-underline"
            onClick={() => setView(other)}
          >
            {viewNames[other]()}
          </button>
        ))}
      </p>
    </figure>
  );
}

function LegendItem({ swatch, children }: { readonly swatch: string; readonly children: string }) {
  return (
    <li className="flex items-center gap-2">
      <span className={`inline-block size-4 ${swatch}`} aria-hidden="true" />
      {children}
    </li>
  );
}
