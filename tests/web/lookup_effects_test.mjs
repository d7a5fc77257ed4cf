// What the page does on the device for a person's own certificate, in a real browser.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { PNG } from 'pngjs';
import { launch } from '../e2e/browser.mjs';
import { pageScript } from './bundle.mjs';

const KIND = { saveQrPicture: 21, playSound: 22, keepSealed: 23, openKept: 24, forgetKept: 25, saveFile: 29 };
const ORIGIN = 'http://localhost:1';
const SECRET = 'HC1:NCF BÍ MẬT';

let browser;
let page;
before(async () => {
  browser = await launch();
  page = await browser.newPage({ acceptDownloads: true });
  await page.route(`${ORIGIN}/**`, (route) => {
    if (new URL(route.request().url()).pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<div id="say-now"></div>' });
    return route.fulfill({ status: 404, body: '' });
  });
});
after(() => browser?.close());
beforeEach(async () => {
  await page.goto(`${ORIGIN}/`);
  await page.evaluate(await pageScript('lookup_effects.ts'));
  await page.evaluate(() => {
    globalThis.effect = async (kind, text) => {
      const answer = await tested.carryOut({ kind, flags: 0, id: 1, bytes: new TextEncoder().encode(text) });
      return answer && [...answer];
    };
  });
});

const effect = (kind, text = '') => page.evaluate(([what, body]) => globalThis.effect(what, body), [kind, text]);
const opened = async (name) => Buffer.from(await effect(KIND.openKept, name)).toString('utf8');

test('what is kept is there after a reload, until it is forgotten', async () => {
  assert.equal(await opened('record'), '');
  assert.deepEqual(await effect(KIND.keepSealed, `record\n${SECRET}\nhai dòng`), [1]);
  await page.reload();
  await page.evaluate(await pageScript('lookup_effects.ts'));
  await page.evaluate(() => {
    globalThis.effect = async (kind, text) => [...await tested.carryOut({ kind, flags: 0, id: 1, bytes: new TextEncoder().encode(text) }) ?? []];
  });
  assert.equal(await opened('record'), `${SECRET}\nhai dòng`);
  assert.equal(await opened('another'), '');
  await effect(KIND.forgetKept, 'record');
  assert.equal(await opened('record'), '');
});

/** Everything that the database holds. */
const entries = () => page.evaluate(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await done(indexedDB.open('tiemchung'));
  const all = await done(database.transaction('kept').objectStore('kept').getAll());
  database.close();
  return Promise.all(all.map(async ({ key, iv, content }) => ({
    text: new TextDecoder('latin1').decode(content), iv: [...iv], extractable: key.extractable,
    exported: await crypto.subtle.exportKey('raw', key).then(() => true, () => false),
  })));
});

test('what is kept cannot be read in the database, nor can its key be taken out', async () => {
  await effect(KIND.keepSealed, 'record\nHC1:PLAIN TEXT');
  await effect(KIND.keepSealed, 'record\nHC1:PLAIN TEXT');
  const [entry, ...others] = await entries();
  assert.deepEqual(others, [], 'a newer content takes the place of the older one');
  assert.ok(!entry.text.includes('HC1'));
  assert.deepEqual([entry.extractable, entry.exported, entry.iv.length], [false, false, 12]);
  await effect(KIND.forgetKept, 'record');
  assert.deepEqual(await entries(), [], 'the key goes with the content');
});

test('a content that was moved to another name, or altered, does not open', async () => {
  await effect(KIND.keepSealed, `record\n${SECRET}`);
  const spoil = (change) => page.evaluate(async (how) => {
    const done = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
    const database = await done(indexedDB.open('tiemchung'));
    const store = database.transaction('kept', 'readwrite').objectStore('kept');
    const entry = await done(store.get('record'));
    if (how === 'move') await done(store.put(entry, 'other'));
    else {
      new Uint8Array(entry.content)[3] ^= 1;
      await done(store.put(entry, 'record'));
    }
    database.close();
  }, change);
  await spoil('move');
  assert.equal(await opened('other'), '');
  assert.equal(await opened('record'), SECRET);
  await spoil('alter');
  assert.equal(await opened('record'), '');
});

test('a QR symbol is saved as a black and white PNG with its quiet zone', async () => {
  const download = page.waitForEvent('download');
  await effect(KIND.saveQrPicture, 'ma-qr.png\n21\nM0 0h1v1h-1zM20 20h1v1h-1z');
  const file = await download;
  assert.equal(file.suggestedFilename(), 'ma-qr.png');
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  const { width, height, data } = PNG.sync.read(Buffer.concat(chunks));
  assert.equal(width, height);
  assert.ok(width >= 1200 && width % 29 === 0);
  const scale = width / 29;
  const at = (x, y) => [...data.subarray(((y * scale + scale / 2 | 0) * width + (x * scale + scale / 2 | 0)) * 4).subarray(0, 4)];
  const [dark, light] = [[0, 0, 0, 255], [255, 255, 255, 255]];
  assert.deepEqual([at(4, 4), at(24, 24), at(3, 4), at(5, 4), at(0, 0), at(28, 28)], [dark, dark, light, light, light, light]);
});

test('a file is saved under its name, as it was written', async () => {
  const download = page.waitForEvent('download');
  await effect(KIND.saveFile, 'phản-ánh.ics\ntext/calendar\nBEGIN:VCALENDAR\r\nSUMMARY:Hạn xử lý\r\nEND:VCALENDAR\r\n');
  const file = await download;
  assert.equal(file.suggestedFilename(), 'phản-ánh.ics');
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  assert.equal(Buffer.concat(chunks).toString('utf8'), 'BEGIN:VCALENDAR\r\nSUMMARY:Hạn xử lý\r\nEND:VCALENDAR\r\n');
});

test('a sound that cannot be had is said to be so', async () => {
  await effect(KIND.playSound, '/api/v1/captchas/x/audio\nKhông nghe được mã.');
  await page.waitForFunction(() => document.getElementById('say-now').textContent === 'Không nghe được mã.');
});

test('an effect of another kind is none of theirs', async () => {
  assert.equal(await effect(1, ''), null);
});
