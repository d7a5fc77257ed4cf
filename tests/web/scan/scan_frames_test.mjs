// The browser's way of reading QR codes, under Node: the retry plan in scan.wasm with zxing-cpp's
// WebAssembly, over drawn codes and, where ../shared/vectors is, over published pictures and frames.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load, root } from '../bundle.mjs';
import { blank, changed, decode, qrPicture, source } from './pictures.mjs';

const scanWasm = process.env.TIEMCHUNG_SCAN_WASM ?? join(root, 'build/web/bin/scan.wasm');
const zxingWasm = join(root, 'web/node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
const vectors = process.env.TIEMCHUNG_VECTORS ?? join(root, '../shared/vectors');
const withoutVectors = existsSync(join(vectors, 'dcc.jsonl'))
  ? false : 'left out: no pictures of other publishers (TIEMCHUNG_VECTORS)';

const { QrReader, TooLarge } = await load('scan/qr_reader.ts');
const reader = await QrReader.load(
  Promise.resolve(readFileSync(scanWasm)), { wasmBinary: readFileSync(zxingWasm) });

const CERTIFICATE = `HC1:${'6BF-NH1Q$IC VE7 T0:8*/%+.XKCDPUL4M2JA9S3RGZ5WYO'.repeat(9)}`;
const lines = (path) => readFileSync(join(vectors, path), 'utf8').split('\n').filter(Boolean).map(JSON.parse);

test('an easy picture costs one pass', async () => {
  const found = reader.read(source(await qrPicture(CERTIFICATE, 4)));
  assert.deepEqual(found, { texts: [CERTIFICATE], attempt: 0 });
});

test('inverted, faint and tiny codes are read', async () => {
  const clear = await qrPicture(CERTIFICATE, 4);
  const poor = {
    inverted: changed(clear, (value) => 255 - value),
    faint: changed(clear, (value) => 110 + value / 16),
    tiny: await qrPicture(CERTIFICATE, 1),
  };
  for (const [name, picture] of Object.entries(poor)) {
    assert.deepEqual(reader.read(source(picture))?.texts, [CERTIFICATE], name);
  }
});

test('a transparent ground is paper', async () => {
  const { width, height, data } = await qrPicture(CERTIFICATE, 4);
  const ink = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 4) ink[at + 3] = 255 - data[at];
  assert.deepEqual(reader.read(source({ width, height, data: ink }))?.texts, [CERTIFICATE]);
});

test('a picture without a code gives nothing, one beyond the bounds is refused', () => {
  assert.equal(reader.read(source(blank(320, 200))), null);
  assert.equal(reader.read(source(blank(1, 1))), null);
  for (const [width, height] of [[8000, 5001], [20_000, 1], [0, 5], [-1, -1]]) {
    assert.throws(() => reader.read({ width, height, rows: () => assert.fail() }), TooLarge);
  }
});

test('camera frames spread the retries: one that needs a retry is read within a few frames', async () => {
  const inverted = changed(await qrPicture(CERTIFICATE, 4), (value) => 255 - value);
  const attempts = [];
  for (let frame = 0; frame < 8; ++frame) {
    const found = reader.readFrame(source(inverted));
    if (found) attempts.push(found.attempt);
  }
  assert.ok(attempts.length > 0);
  assert.ok(attempts.every((attempt) => attempt > 0));
  assert.equal(reader.readFrame(source(await qrPicture(CERTIFICATE, 4)))?.attempt, 0);
});

test('memory does not grow from picture to picture', async () => {
  const picture = source(blank(320, 240));
  reader.read(picture);
  const before = process.memoryUsage().external;
  for (let i = 0; i < 40; ++i) reader.read(picture);
  assert.ok(process.memoryUsage().external - before < 4 << 20);
});

test('every published picture that can be read is read', { skip: withoutVectors }, () => {
  for (const { id, text, picture, expect, picture_matches_text: same } of lines('dcc.jsonl')) {
    if (!expect.picture) continue;
    const found = reader.read(source(decode(readFileSync(join(vectors, picture)))));
    assert.ok(found, `${id} not read`);
    if (same) assert.deepEqual(found.texts, [text], id);
  }
});

test('97 of 100 camera frames are read, none wrongly', { skip: withoutVectors }, (context) => {
  const frames = lines('frames/frames.jsonl');
  const byAttempt = new Map();
  let read = 0;
  for (const { file, text } of frames) {
    const pixels = source(decode(readFileSync(join(vectors, 'frames', file))));
    const started = performance.now();
    const found = reader.read(pixels);
    const took = performance.now() - started;
    if (!found) {
      context.diagnostic(`not read: ${file}`);
      continue;
    }
    assert.deepEqual(found.texts, [text], file);
    ++read;
    const { count = 0, sum = 0 } = byAttempt.get(found.attempt) ?? {};
    byAttempt.set(found.attempt, { count: count + 1, sum: sum + took });
  }
  for (const [attempt, { count, sum }] of [...byAttempt].sort(([a], [b]) => a - b)) {
    context.diagnostic(`attempt ${attempt} found ${count}, after ${(sum / count).toFixed(1)} ms`);
  }
  context.diagnostic(`${read} of ${frames.length} frames read`);
  assert.ok(read >= 0.97 * frames.length);
});
