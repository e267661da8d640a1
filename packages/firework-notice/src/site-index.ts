import { granted, type RefusalOf, refused, type Ruling } from '@wenzhou/statute';
import Flatbush from 'flatbush';
import { buildDistrictIndex, type DistrictIndex } from './district-index.ts';
import { schematicDistricts } from './districts/schematic.ts';
import { measure, type Measurement } from './distance.ts';
import { boundsOf } from './geometry.ts';
import type { FireworkRefusals } from './refusals.ts';
import { readSites, type Site, type SiteInput } from './site.ts';
import { degreesAround, tangentPlane } from './tangent-plane.ts';

/** A site near a point, with its distance. */
export interface NearbySite extends Measurement {
  readonly site: Site;
}

/** Sites and districts, ready to be asked what lies at and around a point. */
export interface SiteIndex {
  readonly sites: readonly Site[];
  readonly districts: DistrictIndex;
  /** The sites within so many metres of a point, the number included, nearest first. */
  readonly near: (longitude: number, latitude: number, metres: number) => readonly NearbySite[];
}

function searchOf(sites: readonly Site[]): SiteIndex['near'] {
  if (sites.length === 0) return () => [];
  const boxes = new Flatbush(sites.length);
  for (const site of sites) {
    const { west, south, east, north } = boundsOf(site.geometry);
    boxes.add(west, south, east, north);
  }
  boxes.finish();
  return (longitude, latitude, metres) => {
    const plane = tangentPlane(longitude, latitude);
    const { eastward, northward } = degreesAround(plane, metres);
    return boxes
      .search(longitude - eastward, latitude - northward, longitude + eastward, latitude + northward)
      .flatMap((row): readonly NearbySite[] => {
        const site = sites[row];
        if (!site) return [];
        const measurement = measure(plane, site.geometry);
        return measurement.distance <= metres ? [{ site, ...measurement }] : [];
      })
      .sort((a, b) => a.distance - b.distance || (a.site.id < b.site.id ? -1 : 1));
  };
}

function shipped(): DistrictIndex {
  const built = buildDistrictIndex(schematicDistricts);
  if (built.kind !== 'granted') throw new Error('the shipped district schematic is not sound');
  return built.outcome;
}

const schematicDistrictIndex = shipped();

/**
 * Makes an index of sites once, so that each question takes microseconds over a hundred thousand of them.
 *
 * @param sites places with their kind and geometry (GeoJSON, WGS 84)
 * @param districts official boundaries from `buildDistrictIndex`; without them the shipped schematic is used, near
 * whose lines the answer is uncertain
 * @returns the index, or every fault of every row: an unknown kind, swapped or impossible coordinates, unclosed or
 * self-crossing rings, an outline missing where the inside matters, an id that stands twice
 *
 * @example
 * const index = buildSiteIndex(demonstrationSites);
 * if (index.kind === 'granted') maySetOff(at, where, { class: 'consumer' }, index.outcome, notice);
 */
export function buildSiteIndex(
  sites: readonly SiteInput[],
  districts: DistrictIndex = schematicDistrictIndex,
): Ruling<SiteIndex, FireworkRefusals> {
  const read = readSites(sites);
  const [first, ...rest]: readonly RefusalOf<FireworkRefusals>[] = read.refusals;
  if (first) return refused<FireworkRefusals>([first, ...rest]);
  return granted({ sites: read.sites, districts, near: searchOf(read.sites) }, []);
}
