import type { Position } from './geometry.ts';

/** Twice the area of a ring in square degrees: positive when it is drawn counter-clockwise. */
export function twiceArea(ring: readonly Position[]): number {
  const [origin] = ring;
  if (!origin) return 0;
  let sum = 0;
  let previous = origin;
  for (const position of ring) {
    sum +=
      (previous[0] - origin[0]) * (position[1] - origin[1]) - (position[0] - origin[0]) * (previous[1] - origin[1]);
    previous = position;
  }
  return sum;
}
