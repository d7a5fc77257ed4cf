// Pixels for the scanner's tests: picture files by content, drawn QR codes, and changes to them.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../bundle.mjs';

const fromTests = createRequire(join(root, 'tests/package.json'));
const { PNG } = fromTests('pngjs');
const jpeg = fromTests('jpeg-js');
const writer = createRequire(join(root, 'web/package.json'))('zxing-wasm/writer');
const { readFileSync } = await import('node:fs');

/** What ScanModule takes: RGBA rows on demand. */
export const source = ({ width, height, data }) => ({
  width, height,
  rows: (first, count) => data.subarray(4 * width * first, 4 * width * (first + count)),
});

/** A PNG or JPEG file, whatever its name says. */
export function decode(file) {
  const { width, height, data } = file[0] === 0x89
    ? PNG.sync.read(file) : jpeg.decode(file, { useTArray: true, formatAsRGBA: true });
  return { width, height, data };
}

export function blank(width, height) {
  return { width, height, data: new Uint8Array(4 * width * height).fill(255) };
}

/** A QR code of the text, `square` pixels to a square, with its quiet zone. */
export async function qrPicture(text, square) {
  writer.prepareZXingModule({ overrides: { wasmBinary: readFileSync(
    join(root, 'web/node_modules/zxing-wasm/dist/writer/zxing_writer.wasm')) } });
  const { image, error } = await writer.writeBarcode(text, { format: 'QRCode', scale: square });
  if (!image) throw new Error(error);
  return decode(Buffer.from(await image.arrayBuffer()));
}

/** Each of red, green and blue changed by `change(value, x, y)`. */
export function changed({ width, height, data }, change) {
  const result = Uint8Array.from(data, (value, at) =>
    at % 4 === 3 ? value : change(value, (at >> 2) % width, Math.floor((at >> 2) / width)));
  return { width, height, data: result };
}
