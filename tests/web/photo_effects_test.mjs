// What the page does with a photo of a paper, in a real browser: what is sent is upright, no larger
// than needed, and has nothing of the camera's in it.

import assert from 'node:assert/strict';
import jpeg from 'jpeg-js';
import { after, before, beforeEach, test } from 'node:test';
import { PNG } from 'pngjs';
import { launch } from '../e2e/browser.mjs';
import { blurred, hasMetadata, jpegOf, paperPixels, withExif } from '../e2e/paper_photo.mjs';
import { pageScript, workerScript } from './bundle.mjs';

const ORIGIN = 'http://localhost:1';
const KIND = { uploadPhoto: 26, dropPhoto: 27 };
const FORMAT = { unknown: 0, jpeg: 1, png: 2, webp: 3, pdf: 4 };

/** In the place of the reader of codes: finds one in the larger files, none in the others. */
const READER = `onmessage = ({ data: { id, file } }) =>
  postMessage(file.size > 1_200_000 ? { kind: 'found', id, texts: ['HC1:ABC', 'ạ'], attempt: 0 } : { kind: 'nothing', id })`;

let browser;
let page;
/** What the server was sent; `refuse` makes it drop connections. */
const server = { pieces: [], deleted: [], refuse: false };

async function answer(route) {
  const request = route.request();
  const { pathname } = new URL(request.url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<input type="file" multiple>' });
  if (pathname === '/photo_worker.js') return route.fulfill({ contentType: 'text/javascript', body: await workerScript('photo/photo_worker.ts') });
  if (pathname === '/scan_worker.js') return route.fulfill({ contentType: 'text/javascript', body: READER });
  if (!pathname.startsWith('/api/v1/uploads')) return route.fulfill({ status: 404, body: '' });
  if (server.refuse) return route.abort();
  const size = () => server.pieces.reduce((sum, piece) => sum + piece.length, 0);
  const state = (done) => ({ contentType: 'application/json', body: JSON.stringify({ id: 'abc', bytes: server.bytes, offset: size(), done }) });
  if (request.method() === 'POST') {
    server.bytes = request.postDataJSON().bytes;
    return route.fulfill({ status: 201, ...state(false) });
  }
  if (request.method() === 'DELETE') {
    server.deleted.push(pathname);
    return route.fulfill({ status: 204 });
  }
  if (request.method() === 'PUT') server.pieces.push(request.postDataBuffer());
  return route.fulfill({ status: 200, ...state(size() === server.bytes) });
}

before(async () => {
  browser = await launch();
  page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, answer);
});
after(() => browser?.close());

async function start({ workers = true } = {}) {
  Object.assign(server, { pieces: [], deleted: [], refuse: false });
  await page.goto(`${ORIGIN}/`);
  if (!workers) await page.evaluate(() => { delete globalThis.OffscreenCanvas; });
  await page.evaluate(() => Object.assign(globalThis, { PHOTO_WORKER: '/photo_worker.js', SCAN_WORKER: '/scan_worker.js' }));
  await page.evaluate(await pageScript('photo/photo_effects.ts'));
  await page.evaluate(() => {
    globalThis.told = [];
    globalThis.shown = new Map();
    globalThis.shelf = new tested.PhotoShelf(shown, (kind, flags, node, body) => told.push({ kind, flags, node, body: [...body] }));
    globalThis.effect = async (kind, photo) => {
      const answered = await shelf.carryOut({ kind, flags: 0, id: 1, bytes: Uint8Array.of(photo, 0, 0, 0) });
      return answered && [...answered];
    };
  });
}
beforeEach(() => start());

/** Chooses the files; what the model is told about each. */
async function choose(...files) {
  await page.locator('input').setInputFiles(files);
  const told = await page.evaluate(async () => {
    const from = told.length;
    await shelf.take([...document.querySelector('input').files]);
    return told.slice(from);
  });
  return told.filter(({ kind }) => kind === 18).map(({ node, body }) => {
    const view = new DataView(Uint8Array.from(body).buffer);
    const [format, flags, texts] = [body[0], body[1], view.getUint32(20, true)];
    return {
      photo: node, format, opens: (flags & 1) !== 0, blurred: (flags & 2) !== 0, bytes: view.getFloat64(4, true),
      width: view.getUint32(12, true), height: view.getUint32(16, true), texts, name: Buffer.from(body.slice(24)).toString(),
    };
  });
}
const photo = (buffer, name = 'giấy.jpg') => ({ name, mimeType: 'application/octet-stream', buffer });
const sent = () => Buffer.concat(server.pieces);

const upright = jpegOf(paperPixels());

test('a photo with time, place and camera in it is sent without any of them', async () => {
  const given = withExif(upright);
  assert.ok(hasMetadata(given) && given.includes('MAY ANH CUA TOI'));
  const [{ photo: number, ...facts }] = await choose(photo(given));
  assert.deepEqual(facts, { format: FORMAT.jpeg, opens: true, blurred: false, bytes: given.length, width: 1400, height: 1900, texts: 0, name: 'giấy.jpg' });
  const [status, , , , seconds] = await page.evaluate(([kind, which]) => effect(kind, which), [KIND.uploadPhoto, number]);
  assert.deepEqual([status, seconds], [200, 0]);
  assert.equal(hasMetadata(sent()), false);
  assert.ok(!sent().includes('MAY ANH') && !sent().includes('Exif'));
  const { width, height } = jpeg.decode(sent());
  assert.deepEqual([width, height], [1400, 1900]);
});

test('a photo taken with the phone on its side is sent upright, whatever reads it', async () => {
  const marked = paperPixels(1200, 1600);
  // The upper left corner of what the camera saw; turned by 90° it is the upper right one.
  for (let y = 0; y < 60; ++y) marked.pixels.fill(0, y * 1200, y * 1200 + 60);
  const [{ photo: number, width, height }] = await choose(photo(withExif(jpegOf(marked), 6)));
  assert.deepEqual([width, height], [1600, 1200]);
  await page.evaluate(([kind, which]) => effect(kind, which), [KIND.uploadPhoto, number]);
  const { data } = jpeg.decode(sent());
  const grey = (x, y) => data[4 * (y * 1600 + x)];
  assert.ok(grey(1580, 20) < 60, 'the mark is in the upper right corner');
  assert.ok(grey(20, 20) > 150);
});

test('a large photo is made smaller, a PNG becomes a JPEG, transparency becomes paper', async () => {
  const [large] = await choose(photo(jpegOf(paperPixels(3000, 4000), 60)));
  assert.deepEqual([large.width, large.height], [1500, 2000]);
  const clear = new PNG({ width: 1100, height: 1200 });
  const [png] = await choose(photo(PNG.sync.write(clear), 'ảnh.png'));
  assert.deepEqual([png.format, png.opens, png.width], [FORMAT.png, true, 1100]);
  await page.evaluate(([kind, which]) => effect(kind, which), [KIND.uploadPhoto, png.photo]);
  const { data } = jpeg.decode(sent());
  assert.ok(data[0] > 250 && data[4 * 500_000] > 250);
});

test('what a file is stands in its bytes: others are told apart, broken ones do not open', async () => {
  const pdf = Buffer.from('%PDF-1.7\nnothing of it is looked at');
  const facts = await choose(photo(pdf, 'giấy.jpg'), photo(Buffer.from('GIF89a....'), 'a.jpg'), photo(upright.subarray(0, 300)));
  assert.deepEqual(facts.map(({ format, opens, width }) => [format, opens, width]), [[FORMAT.pdf, true, 0], [FORMAT.unknown, false, 0], [FORMAT.jpeg, false, 0]]);
  await page.evaluate(([kind, which]) => effect(kind, which), [KIND.uploadPhoto, facts[0].photo]);
  assert.ok(sent().equals(pdf));
  const [empty] = await choose(photo(Buffer.alloc(0)));
  assert.deepEqual([empty.format, empty.bytes], [FORMAT.unknown, 0]);
});

test('the codes on a paper are told once the photo is, and not of one that was taken away', async () => {
  const large = jpegOf(paperPixels(2400, 3000), 95);
  assert.ok(large.length > 1_200_000 && upright.length < 1_200_000);
  const [, first, again, ...others] = await choose(photo(upright), photo(large));
  assert.deepEqual(others, []);
  assert.deepEqual([first.photo, first.format, first.texts, first.name], [2, FORMAT.jpeg, 0, 'giấy.jpg']);
  assert.deepEqual([again.photo, again.format, again.texts], [2, FORMAT.unknown, 2]);
  await page.evaluate((kind) => {
    const { post } = shelf;
    shelf.post = (...all) => {
      post(...all);
      if (all[0] === 18) void effect(kind, all[2]);
    };
  }, KIND.dropPhoto);
  assert.equal((await choose(photo(large))).length, 1);
});

test('a file that is too large is not even decoded', async () => {
  const padded = Buffer.concat([upright, Buffer.alloc((10 << 20) + 1 - upright.length)]);
  const [facts] = await choose(photo(padded));
  assert.deepEqual([facts.format, facts.opens, facts.bytes], [FORMAT.jpeg, false, (10 << 20) + 1]);
});

test('a photo out of focus is called so', async () => {
  const [facts] = await choose(photo(jpegOf(blurred(paperPixels(), 7))));
  assert.deepEqual([facts.opens, facts.blurred], [true, true]);
});

test('a browser without canvases for workers prepares photos on the page', async () => {
  await start({ workers: false });
  const [facts] = await choose(photo(withExif(upright, 3)));
  assert.deepEqual([facts.opens, facts.blurred, facts.width, facts.height], [true, false, 1400, 1900]);
  await page.evaluate(([kind, which]) => effect(kind, which), [KIND.uploadPhoto, facts.photo]);
  assert.equal(hasMetadata(sent()), false);
});

test('a photo is shown from an address of its own until it is dropped, and its upload is taken back', async () => {
  const [{ photo: number }] = await choose(photo(upright));
  const [address, bytes] = await page.evaluate(async (which) => {
    const where = shown.get(`photo:${which}`);
    return [where, (await (await fetch(where)).blob()).size];
  }, number);
  assert.match(address, /^blob:/);
  assert.ok(bytes > 1000);
  await page.evaluate(([kind, which]) => effect(kind, which), [KIND.uploadPhoto, number]);
  const takenBack = page.waitForResponse((response) => response.request().method() === 'DELETE');
  assert.equal(await page.evaluate(([kind, which]) => effect(kind, which), [KIND.dropPhoto, number]), null);
  await takenBack;
  assert.equal(await page.evaluate(() => shown.size), 0);
  assert.equal(await page.evaluate((where) => fetch(where).then(() => true, () => false), address), false);
  assert.deepEqual(server.deleted, ['/api/v1/uploads/abc']);
  assert.deepEqual(await page.evaluate(([kind, which]) => effect(kind, which), [KIND.uploadPhoto, number]), [0, 0, 0, 0, 0, 0, 0, 0]);
});

test('an upload that the network interrupted goes on as soon as the browser has one again', async () => {
  const [{ photo: number }] = await choose(photo(upright));
  server.refuse = true;
  await page.evaluate(([kind, which]) => { globalThis.ending = effect(kind, which); }, [KIND.uploadPhoto, number]);
  await page.waitForFunction(() => told.some(({ kind, flags }) => kind === 19 && flags === 1));
  server.refuse = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  assert.equal((await page.evaluate(() => ending))[0], 200);
  assert.ok(await page.evaluate(() => told.findLast(({ kind }) => kind === 19).flags === 0));
});
