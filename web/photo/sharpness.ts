// Whether the words on a photographed paper can be read: judged by numbers, and only ever a warning.

/** The photo in grey, 0…255, row by row. */
export interface Grey { pixels: Uint8Array; width: number; height: number }

/** The side that photos are judged at, in pixels, so that the numbers mean the same for all. */
export const JUDGED_SIDE = 1000;

const TILES = 8;
/** Most of a paper is blank: its sharpest tiles are where the words are. */
const TILES_THAT_COUNT = 8;
/** Letters in focus give several hundreds, letters out of focus some tens. */
const LEAST_SHARPNESS = 60;

const CLIPPED = 253;
/** A scanned page is white all over; only on a darker paper is a white spot a reflection. */
const LIGHTEST_PAPER = 236;
const LEAST_GLARE = 0.03;

/** The variance of the Laplacian within one tile: what is out of focus has no abrupt changes. */
function sharpnessOf({ pixels, width }: Grey, left: number, top: number, right: number, bottom: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = top; y < bottom; ++y) {
    for (let at = y * width + left, end = y * width + right; at < end; ++at) {
      const change = 4 * pixels[at]! - pixels[at - 1]! - pixels[at + 1]! - pixels[at - width]! - pixels[at + width]!;
      sum += change;
      squares += change * change;
    }
  }
  const count = (right - left) * (bottom - top);
  return count > 0 ? squares / count - (sum / count) ** 2 : 0;
}

/** The mean over the sharpest tiles. */
export function sharpness(grey: Grey): number {
  const { width, height } = grey;
  const edge = (side: number, at: number): number => Math.min(Math.max(Math.floor((side * at) / TILES), 1), side - 1);
  const tiles: number[] = [];
  for (let row = 0; row < TILES; ++row) {
    for (let column = 0; column < TILES; ++column) {
      tiles.push(sharpnessOf(grey, edge(width, column), edge(height, row), edge(width, column + 1), edge(height, row + 1)));
    }
  }
  const best = tiles.sort((a, b) => b - a).slice(0, TILES_THAT_COUNT);
  return best.reduce((sum, tile) => sum + tile, 0) / best.length;
}

/** Whether a reflection hides a part of the paper. */
export function hasGlare({ pixels }: Grey): boolean {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) ++counts[pixel]!;
  let clipped = 0;
  for (let level = CLIPPED; level < 256; ++level) clipped += counts[level]!;
  if (clipped < pixels.length * LEAST_GLARE) return false;
  // The paper is the most frequent of the light shades that are not clipped.
  let paper = 128;
  for (let level = 128; level < CLIPPED; ++level) if (counts[level]! > counts[paper]!) paper = level;
  const isPage = clipped > pixels.length / 2;
  return !isPage && paper < LIGHTEST_PAPER;
}

export const isBlurred = (grey: Grey): boolean => sharpness(grey) < LEAST_SHARPNESS || hasGlare(grey);
