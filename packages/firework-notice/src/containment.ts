import { type Area, polygonsOf, type Position } from './geometry.ts';

/** Whether a point lies within the rings of one polygon, holes left out. */
export function ringsContain(rings: readonly (readonly Position[])[], longitude: number, latitude: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let previous = ring.at(-1);
    for (const position of ring) {
      if (previous && position[1] > latitude !== previous[1] > latitude) {
        const share = (latitude - position[1]) / (previous[1] - position[1]);
        if (longitude < position[0] + share * (previous[0] - position[0])) inside = !inside;
      }
      previous = position;
    }
  }
  return inside;
}

export const areaContains = (area: Area, longitude: number, latitude: number): boolean =>
  polygonsOf(area).some((rings) => ringsContain(rings, longitude, latitude));
