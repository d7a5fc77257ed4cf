// The scanner in a real browser, under the page's Content-Security-Policy: worker, both WebAssembly
// modules, the browser's own decoding of pictures.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../../e2e/browser.mjs';
import { pageScript, root } from '../bundle.mjs';
import { qrPicture } from './pictures.mjs';

const { build } = createRequire(join(root, 'web/package.json'))('esbuild');
const { PNG } = createRequire(join(root, 'tests/package.json'))('pngjs');
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const CERTIFICATE = `HC1:${'6BF-NH1Q$IC VE7 T0:8*/%+.XKCDPUL4M2JA9S3RGZ5WYO'.repeat(9)}`;

async function worker() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'web/scan/scan_worker.ts')], bundle: true, minify: true, write: false,
    format: 'esm', define: { ZXING_WASM: '"/zxing.wasm"', SCAN_WASM: '"/scan.wasm"' },
  });
  return outputFiles[0].contents;
}

let server;
let browser;
let page;
const foreign = [];

before(async () => {
  const files = {
    '/': ['text/html', '<!doctype html><title>scanner</title><script src="/page.js"></script>'],
    '/page.js': ['text/javascript', await pageScript('scan/scanner.ts')],
    '/worker.js': ['text/javascript', await worker()],
    '/scan.wasm': ['application/wasm', readFileSync(
      process.env.TIEMCHUNG_SCAN_WASM ?? join(root, 'build/web/bin/scan.wasm'))],
    '/zxing.wasm': ['application/wasm', readFileSync(
      join(root, 'web/node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))],
  };
  server = createServer((request, response) => {
    const [type, content] = files[request.url] ?? [];
    response.writeHead(type ? 200 : 404, { 'Content-Type': type ?? 'text/plain', 'Content-Security-Policy': POLICY });
    response.end(content);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${server.address().port}`;
  browser = await launch({ webgl: false });
  page = await browser.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url());
  });
  await page.clock.install();
  await page.goto(`${origin}/`);
  await page.evaluate(() => { globalThis.scanner = new tested.Scanner('/worker.js'); });
});
after(async () => {
  await browser?.close();
  server?.close();
});

async function qrFile(text, square) {
  const { width, height, data } = await qrPicture(text, square);
  const png = new PNG({ width, height });
  png.data = Buffer.from(data);
  return [...PNG.sync.write(png)];
}

/** The texts of a file with these bytes, or the code of its failure. */
const read = (bytes) => page.evaluate((all) => scanner.read(new Blob([new Uint8Array(all)]))
  .catch(({ code }) => code), bytes);

test('a picture file gives its text', async () => {
  assert.deepEqual(await read(await qrFile(CERTIFICATE, 4)), [CERTIFICATE]);
});

test('a camera frame gives its text', async () => {
  const texts = await page.evaluate(async (bytes) =>
    scanner.readFrame(await createImageBitmap(new Blob([new Uint8Array(bytes)]))),
  await qrFile(CERTIFICATE, 4));
  assert.deepEqual(texts, [CERTIFICATE]);
});

test('a photograph beyond forty megapixels is made smaller and read', async () => {
  const texts = await page.evaluate(async (bytes) => {
    const code = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    const canvas = new OffscreenCanvas(8000, 6000);
    const context = canvas.getContext('2d');
    context.fillStyle = 'white';
    context.fillRect(0, 0, 8000, 6000);
    context.drawImage(code, 3000, 2500, 4 * code.width, 4 * code.height);
    return scanner.read(await canvas.convertToBlob());
  }, await qrFile(CERTIFICATE, 4));
  assert.deepEqual(texts, [CERTIFICATE]);
});

test('a picture without a code gives no text, other files their reason', async () => {
  const blank = new PNG({ width: 40, height: 30 });
  blank.data.fill(255);
  const png = [...PNG.sync.write(blank)];
  assert.deepEqual(await read(png), []);
  assert.equal(await read(png.slice(0, 40)), 'picture.broken');
  assert.equal(await read([...Buffer.from('HC1:NOT A PICTURE')]), 'picture.unsupported');
  assert.equal(await read([]), 'picture.unsupported');
  assert.equal(await page.evaluate(() => scanner.read(new Blob([new Uint8Array(20 * 1024 * 1024 + 1)]))
    .catch(({ code }) => code)), 'picture.too_large');
});

test('jobs asked for at once are answered each with its own text', async () => {
  const files = await Promise.all(['HC1:A', 'HC1:B', 'HC1:C'].map((text) => qrFile(text, 4)));
  const texts = await page.evaluate((all) => Promise.all(
    all.map((bytes) => scanner.read(new Blob([new Uint8Array(bytes)])))), files);
  assert.deepEqual(texts, [['HC1:A'], ['HC1:B'], ['HC1:C']]);
});

test('the worker goes after ten idle seconds and comes back when it is needed', async () => {
  assert.equal(page.workers().length, 1);
  const gone = new Promise((resolve) => page.workers()[0].once('close', resolve));
  await page.clock.fastForward(10_001);
  await gone;
  assert.equal(page.workers().length, 0);
  assert.deepEqual(await read(await qrFile('HC1:AGAIN', 4)), ['HC1:AGAIN']);
  assert.equal(page.workers().length, 1);
});

test('a worker that cannot be had fails the job', async () => {
  const code = await page.evaluate(() => new tested.Scanner('/missing.js').read(new Blob(['x']))
    .catch((failure) => failure.code));
  assert.equal(code, 'network.unreachable');
});

test('nothing is asked of another place', () => assert.deepEqual(foreign, []));
