// Photographs of a paper, made for the tests: letters as far as a camera cares, and what a phone
// writes into a file beside its pixels.

import jpeg from 'jpeg-js';
import { qrPixels } from './qr_picture.mjs';

const PAPER = 214;
const INK = 40;
const MARGIN = 80;
const LINE = 34;

/** The same numbers on every run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Grey pixels of a page with lines of letter-like strokes. `paper`: how light it is. */
export function paperPixels(width = 1400, height = 1900, paper = PAPER) {
  const next = numbers(7);
  const pixels = new Uint8Array(width * height).fill(paper);
  const box = (left, top, across, down) => {
    for (let y = top; y < top + down; ++y) pixels.fill(INK, y * width + left, y * width + left + across);
  };
  for (let top = MARGIN; top + LINE < height - MARGIN; top += LINE) {
    const end = width - MARGIN - Math.floor(next() * width * 0.4);
    for (let left = MARGIN; left + 16 < end; left += 16 + (next() < 0.2 ? 14 : 0)) {
      box(left, top, 3, 18);
      if (next() < 0.6) box(left, top + Math.floor(next() * 15), 11, 3);
      if (next() < 0.5) box(left + 8, top + 4, 3, 14);
    }
  }
  return { pixels, width, height };
}

/** Out of focus: a box blur of this radius, three times over. */
export function blurred({ pixels, width, height }, radius) {
  let now = Float64Array.from(pixels);
  const pass = (count, length, start, step) => {
    const next = new Float64Array(now.length);
    for (let line = 0; line < count; ++line) {
      const at = (i) => start(line) + Math.min(Math.max(i, 0), length - 1) * step;
      let sum = 0;
      for (let i = -radius; i <= radius; ++i) sum += now[at(i)];
      for (let i = 0; i < length; ++i) {
        next[at(i)] = sum / (2 * radius + 1);
        sum += now[at(i + radius + 1)] - now[at(i - radius)];
      }
    }
    now = next;
  };
  for (let turn = 0; turn < 3; ++turn) {
    pass(height, width, (line) => line * width, 1);
    pass(width, height, (line) => line, width);
  }
  return { pixels: Uint8Array.from(now, Math.round), width, height };
}

/** A reflection: a round white spot. */
export function glaring({ pixels, width, height }, radius) {
  const spot = Uint8Array.from(pixels);
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      if (Math.hypot(x - width / 2, y - height / 2) < radius) spot[y * width + x] = 255;
    }
  }
  return { pixels: spot, width, height };
}

/** The symbol of `text` in the upper left of the paper. */
export async function withCode(paper, text, scale = 6) {
  const { side, pixels: symbol } = await qrPixels(text, scale);
  const pixels = Uint8Array.from(paper.pixels);
  for (let y = 0; y < side; ++y) pixels.set(symbol.subarray(y * side, (y + 1) * side), (MARGIN + y) * paper.width + MARGIN);
  return { ...paper, pixels };
}

export function jpegOf({ pixels, width, height }, quality = 90) {
  const data = Buffer.alloc(width * height * 4, 255);
  pixels.forEach((grey, at) => data.fill(grey, at * 4, at * 4 + 3));
  return jpeg.encode({ data, width, height }, quality).data;
}

/** What a phone adds (Exif 2.32): how it was held, whose it is, and where it was. */
export function withExif(picture, orientation = 1) {
  const tiff = Buffer.alloc(256);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  const entry = (at, tag, type, count, value) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  const [ASCII, SHORT, LONG, RATIONAL] = [2, 3, 4, 5];
  tiff.writeUInt16LE(3, 8);
  entry(10, 0x010f, ASCII, 16, 100);
  entry(22, 0x0112, SHORT, 1, orientation);
  entry(34, 0x8825, LONG, 1, 60);
  tiff.writeUInt16LE(2, 60);
  entry(62, 1, ASCII, 2, 'N'.charCodeAt(0));
  entry(74, 2, RATIONAL, 3, 120);
  tiff.write('MAY ANH CUA TOI\0', 100, 'latin1');
  [[21, 1], [1, 1], [4321, 100]].forEach(([above, below], at) => {
    tiff.writeUInt32LE(above, 120 + 8 * at);
    tiff.writeUInt32LE(below, 124 + 8 * at);
  });
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  return Buffer.concat([picture.subarray(0, 2), head, body, picture.subarray(2)]);
}

/** Whether anything but pixels and what decodes them is in the JPEG. */
export function hasMetadata(picture) {
  const bytes = Buffer.from(picture);
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1];
    if (marker === 0xda) return false;
    // JFIF's own segment holds a density and nothing else; all other APPn and comments may hold anything.
    const colour = marker === 0xe2 && bytes.toString('latin1', at + 4, at + 15) === 'ICC_PROFILE';
    if ((marker > 0xe0 && marker <= 0xef && !colour) || marker === 0xfe) return true;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return true;
}
