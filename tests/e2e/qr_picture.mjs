// QR pictures made for the tests: with zxing's own writer, as grey pixels, PNG, or camera frames.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PNG } from 'pngjs';

const web = fileURLToPath(new URL('../../web', import.meta.url));
const { prepareZXingModule, writeBarcode } = createRequire(join(web, 'package.json'))('zxing-wasm/writer');
prepareZXingModule({
  overrides: { wasmBinary: readFileSync(join(web, 'node_modules/zxing-wasm/dist/writer/zxing_writer.wasm')) },
});

/** Grey pixels, one byte each: the symbol of `text`, `scale` pixels a module, quiet zone and all. */
export async function qrPixels(text, scale = 4, quiet = 4) {
  const { symbol, error } = await writeBarcode(text, { format: 'QRCode' });
  if (!symbol) throw new Error(error || 'no symbol');
  const side = (symbol.width + 2 * quiet) * scale;
  const pixels = new Uint8Array(side * side).fill(255);
  for (let y = 0; y < side; ++y) {
    for (let x = 0; x < side; ++x) {
      const [column, row] = [Math.floor(x / scale) - quiet, Math.floor(y / scale) - quiet];
      const inside = column >= 0 && row >= 0 && column < symbol.width && row < symbol.height;
      if (inside && symbol.data[row * symbol.width + column] === 0) pixels[y * side + x] = 0;
    }
  }
  return { side, pixels };
}

export async function qrPng(text) {
  const { side, pixels } = await qrPixels(text);
  const png = new PNG({ width: side, height: side });
  pixels.forEach((grey, at) => png.data.set([grey, grey, grey, 255], at * 4));
  return PNG.sync.write(png);
}

/** A film of one still frame with the symbol in the middle, for Chromium's fake camera (Y4M). */
export async function qrFilm(path, text, width = 1280, height = 720) {
  const { side, pixels } = await qrPixels(text, 6);
  const grey = new Uint8Array(width * height).fill(200);
  const [left, top] = [Math.floor((width - side) / 2), Math.floor((height - side) / 2)];
  if (left < 0 || top < 0) throw new Error('the symbol does not fit into the frame');
  for (let y = 0; y < side; ++y) grey.set(pixels.subarray(y * side, (y + 1) * side), (top + y) * width + left);
  const colour = new Uint8Array((width * height) / 2).fill(128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), grey, colour]);
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
}
