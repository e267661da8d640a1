import { ringsContain } from './containment.ts';
import type { Position } from './geometry.ts';
import { twiceArea } from './ring-area.ts';

/** What is wrong with the rings of a polygon; rings are counted from 1, the outer one first. */
export type PolygonFault =
  | { readonly kind: 'ring-unclosed'; readonly ring: number }
  | { readonly kind: 'ring-without-area'; readonly ring: number }
  | { readonly kind: 'ring-self-crossing'; readonly ring: number; readonly near: readonly [number, number] }
  | { readonly kind: 'rings-crossing'; readonly ring: number; readonly near: readonly [number, number] }
  | { readonly kind: 'hole-outside'; readonly ring: number }
  | { readonly kind: 'hole-over-hole'; readonly ring: number };

interface Stretch {
  readonly ring: number;
  readonly order: number;
  readonly from: Position;
  readonly to: Position;
}

const turn = (a: Position, b: Position, c: Position): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const between = (value: number, a: number, b: number): boolean => value >= Math.min(a, b) && value <= Math.max(a, b);

const within = (p: Position, a: Position, b: Position): boolean =>
  between(p[0], a[0], b[0]) && between(p[1], a[1], b[1]);

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

/** Whether two stretches share any point. */
function meet(p: Stretch, q: Stretch): boolean {
  const pFrom = turn(q.from, q.to, p.from);
  const pTo = turn(q.from, q.to, p.to);
  const qFrom = turn(p.from, p.to, q.from);
  const qTo = turn(p.from, p.to, q.to);
  if (pFrom !== pTo && qFrom !== qTo) return true;
  return (
    (pFrom === 0 && within(p.from, q.from, q.to)) ||
    (pTo === 0 && within(p.to, q.from, q.to)) ||
    (qFrom === 0 && within(q.from, p.from, p.to)) ||
    (qTo === 0 && within(q.to, p.from, p.to))
  );
}

/** Whether two stretches cut through each other; touching is not cutting. */
const cut = (p: Stretch, q: Stretch): boolean =>
  turn(q.from, q.to, p.from) * turn(q.from, q.to, p.to) < 0 &&
  turn(p.from, p.to, q.from) * turn(p.from, p.to, q.to) < 0;

/** Whether two stretches lie along each other for some way. */
const runAlong = (p: Stretch, q: Stretch): boolean => {
  if (turn(q.from, q.to, p.from) !== 0 || turn(q.from, q.to, p.to) !== 0) return false;
  // Along the longer of the two directions their shadows overlap by more than a point.
  const axis = Math.abs(p.to[0] - p.from[0]) > Math.abs(p.to[1] - p.from[1]) ? 0 : 1;
  return (
    Math.max(Math.min(p.from[axis], p.to[axis]), Math.min(q.from[axis], q.to[axis])) <
    Math.min(Math.max(p.from[axis], p.to[axis]), Math.max(q.from[axis], q.to[axis]))
  );
};

/** Whether two stretches that follow each other run back over themselves. */
const doubleBack = (p: Stretch, q: Stretch): boolean =>
  turn(p.from, p.to, q.to) === 0 &&
  (p.to[0] - p.from[0]) * (q.to[0] - q.from[0]) + (p.to[1] - p.from[1]) * (q.to[1] - q.from[1]) < 0;

const stretchesOf = (ring: readonly Position[], index: number): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let previous = ring[0];
  for (const position of ring) {
    if (previous && !same(previous, position))
      stretches.push({ ring: index, order: stretches.length, from: previous, to: position });
    previous = position;
  }
  return stretches;
};

/**
 * On which sides of another ring the positions of a ring lie; those on its edge lie on neither. Rings that do not touch
 * lie on one side of each other with all their positions, so that one position tells.
 */
function sidesOf(
  ring: readonly Position[],
  other: readonly Position[],
  touching: boolean,
): { readonly inside: boolean; readonly outside: boolean } {
  const edge = touching ? stretchesOf(other, 0) : [];
  const clear = (touching ? ring : ring.slice(0, 1)).filter(
    (position) => !edge.some(({ from, to }) => turn(from, to, position) === 0 && within(position, from, to)),
  );
  const inside = clear.filter(([longitude, latitude]) => ringsContain([other], longitude, latitude)).length;
  return { inside: inside > 0, outside: inside < clear.length };
}

function crossingFault(p: Stretch, q: Stretch, ringLengths: readonly number[]): PolygonFault | undefined {
  const ring = Math.max(p.ring, q.ring) + 1;
  const near = [q.from[0], q.from[1]] as const;
  if (p.ring !== q.ring) return cut(p, q) || runAlong(p, q) ? { kind: 'rings-crossing', ring, near } : undefined;
  const last = (ringLengths[p.ring] ?? 0) - 1;
  const [first, second] = p.order < q.order ? [p, q] : [q, p];
  const crossing =
    second.order === first.order + 1
      ? doubleBack(first, second)
      : first.order === 0 && second.order === last
        ? doubleBack(second, first)
        : meet(first, second);
  return crossing ? { kind: 'ring-self-crossing', ring, near } : undefined;
}

const pairOf = (a: number, b: number): string => `${Math.min(a, b)}-${Math.max(a, b)}`;

/**
 * Crossings among all stretches of a polygon, found by sweeping from west to east, one fault per pair of rings; and the
 * pairs of rings that touch.
 */
function crossings(rings: readonly (readonly Position[])[]): {
  readonly faults: readonly PolygonFault[];
  readonly touching: ReadonlySet<string>;
} {
  const perRing = rings.map(stretchesOf);
  const ringLengths = perRing.map((stretches) => stretches.length);
  const west = (stretch: Stretch): number => Math.min(stretch.from[0], stretch.to[0]);
  const east = (stretch: Stretch): number => Math.max(stretch.from[0], stretch.to[0]);
  const sweep = perRing.flat().sort((p, q) => west(p) - west(q));
  const faults = new Map<string, PolygonFault>();
  const touching = new Set<string>();
  let open: Stretch[] = [];
  for (const stretch of sweep) {
    open = open.filter((other) => east(other) >= west(stretch));
    for (const other of open) {
      const pair = pairOf(other.ring, stretch.ring);
      if (faults.has(pair)) continue;
      const fault = crossingFault(other, stretch, ringLengths);
      if (fault) faults.set(pair, fault);
      else if (other.ring !== stretch.ring && meet(other, stretch)) touching.add(pair);
    }
    open.push(stretch);
  }
  return { faults: [...faults.values()], touching };
}

/**
 * Everything wrong with a polygon's rings: not closed, without area, crossing themselves or each other, a hole
 * outside its outer ring or over another hole. Rings may touch in points. Either direction of drawing is accepted.
 */
export function polygonFaults(rings: readonly (readonly Position[])[]): readonly PolygonFault[] {
  const faults: PolygonFault[] = [];
  for (const [index, ring] of rings.entries()) {
    const [first] = ring;
    const last = ring.at(-1);
    if (!first || !last || !same(first, last)) faults.push({ kind: 'ring-unclosed', ring: index + 1 });
  }
  if (faults.length > 0) return faults;
  const { faults: crossing, touching } = crossings(rings);
  faults.push(...crossing);
  if (faults.length > 0) return faults;
  const [outer, ...holes] = rings;
  for (const [index, ring] of rings.entries())
    if (twiceArea(ring) === 0) faults.push({ kind: 'ring-without-area', ring: index + 1 });
  if (outer)
    for (const [index, hole] of holes.entries()) {
      const ring = index + 1;
      if (sidesOf(hole, outer, touching.has(pairOf(0, ring))).outside)
        faults.push({ kind: 'hole-outside', ring: ring + 1 });
      const overlaps = holes.slice(0, index).some((other, earlier) => {
        const touches = touching.has(pairOf(earlier + 1, ring));
        return sidesOf(hole, other, touches).inside || sidesOf(other, hole, touches).inside;
      });
      if (overlaps) faults.push({ kind: 'hole-over-hole', ring: ring + 1 });
    }
  return faults;
}
