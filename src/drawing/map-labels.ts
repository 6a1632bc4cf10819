import {
  type Box,
  boundsOf,
  crossingsAt,
  grow,
  isInside,
  isWithin,
  overlap,
  type Point,
} from './boxes.ts';

/** Pixels between two labels at the least. */
const margin = 12;

/** Where a label's box may go, and what is taken already. */
export interface Ground {
  readonly frame: Box;
  readonly taken: readonly Box[];
}

/**
 * Finds room for the name of a point: right of it, else left, above or below.
 *
 * @param gap pixels between the point and the name.
 * @returns undefined when every side is taken.
 */
export function placeBeside(
  [x, y]: Point,
  size: { readonly width: number; readonly height: number },
  gap: number,
  ground: Ground,
): Box | undefined {
  const { width, height } = size;
  const diagonal = gap * 0.75;
  const starts: readonly Point[] = [
    [x + gap, y - height / 2],
    [x - gap - width, y - height / 2],
    [x - width / 2, y - gap - height],
    [x - width / 2, y + gap],
    [x + diagonal, y - diagonal - height],
    [x + diagonal, y + diagonal],
    [x - diagonal - width, y - diagonal - height],
    [x - diagonal - width, y + diagonal],
  ];
  return starts
    .map(([left, top]) => ({ x: left, y: top, width, height }))
    .find((box) => isFree(box, ground));
}

/**
 * Finds the roomiest place for the name of an area, well inside its outline.
 *
 * @param rings of the area, in pixels.
 * @returns undefined when the name fits nowhere; an atlas then leaves it out.
 */
export function placeWithin(
  rings: readonly (readonly Point[])[],
  size: { readonly width: number; readonly height: number },
  ground: Ground,
): Box | undefined {
  const step = 14;
  const { width, height } = size;
  const around = boundsOf(rings.flat());
  if (!around || width > around.width || height > around.height) return undefined;
  let best: { readonly box: Box; readonly room: number } | undefined;
  for (let y = ground.frame.y; y + height <= ground.frame.y + ground.frame.height; y += step) {
    if (y < around.y || y + height > around.y + around.height) continue;
    const edges = [crossingsAt(rings, y), crossingsAt(rings, y + height)];
    if (edges.some(({ length }) => length === 0)) continue;
    for (let x = ground.frame.x; x + width <= ground.frame.x + ground.frame.width; x += step) {
      const box = { x, y, width, height };
      if (!edges.every((crossings) => areWithin(crossings, box)) || !isFree(box, ground)) continue;
      const room = roomAround(rings, box, ground, best?.room ?? margin / 2);
      if (room >= margin / 2 && (!best || room > best.room)) best = { box, room };
    }
  }
  return best?.box;
}

function isFree(box: Box, { frame, taken }: Ground): boolean {
  return isInside(box, frame) && !taken.some((other) => overlap(box, grow(other, margin)));
}

/** Samples along the upper or lower edge of a box. */
function areWithin(crossings: readonly number[], { x, width }: Box): boolean {
  return [0, 0.25, 0.5, 0.75, 1].every((share) => isWithin(crossings, x + width * share));
}

/**
 * Pixels to the nearest thing: outline, edge of the map, another label. Looks no further once that
 * is less than `enough`.
 */
function roomAround(
  rings: readonly (readonly Point[])[],
  box: Box,
  { frame, taken }: Ground,
  enough: number,
): number {
  let room = Math.min(
    box.x - frame.x,
    box.y - frame.y,
    frame.x + frame.width - box.x - box.width,
    frame.y + frame.height - box.y - box.height,
  );
  for (const { x, y, width, height } of taken) {
    room = Math.min(room, toPoint(box, [x + width / 2, y + height / 2]));
  }
  for (const ring of rings) {
    for (let index = 0; index < ring.length && room >= enough; index += 1) {
      const end = ring[(index + 1) % ring.length];
      const start = ring[index];
      if (start && end && mayBeNearer(box, start, end, room)) {
        room = Math.min(room, toLine(box, start, end));
      }
    }
  }
  return room;
}

/** False for most lines, from the boxes around them alone. */
function mayBeNearer(
  { x, y, width, height }: Box,
  [ax, ay]: Point,
  [bx, by]: Point,
  room: number,
): boolean {
  const across = Math.max(x - Math.max(ax, bx), 0, Math.min(ax, bx) - x - width);
  const down = Math.max(y - Math.max(ay, by), 0, Math.min(ay, by) - y - height);
  return across < room && down < room;
}

function toPoint({ x, y, width, height }: Box, [px, py]: Point): number {
  const across = Math.max(x - px, 0, px - x - width);
  const down = Math.max(y - py, 0, py - y - height);
  return Math.hypot(across, down);
}

/** The line does not cross the box, so that the nearest point is an end or faces a corner. */
function toLine(box: Box, start: Point, end: Point): number {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  return Math.min(
    toPoint(box, start),
    cornerToLine([box.x, box.y], start, end),
    cornerToLine([right, box.y], start, end),
    cornerToLine([box.x, bottom], start, end),
    cornerToLine([right, bottom], start, end),
  );
}

function cornerToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  const near = Math.min(1, Math.max(0, share));
  return Math.hypot(ax + (bx - ax) * near - x, ay + (by - ay) * near - y);
}
