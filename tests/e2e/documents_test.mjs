// Each document brings the module that carries its screens, and no other.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, settled } from './portal.mjs';
import { session } from './session.mjs';

const it = session();

/** The modules that the page fetched: `page`, `report`, `staff`. */
const modulesOf = (page) => page.evaluate(() => [...new Set(performance.getEntriesByType('resource')
  .flatMap(({ name }) => /\/assets\/(page|report|staff)-\w+\.wasm/.exec(name)?.[1] ?? []))]);

const cached = (page) => page.evaluate(async () => {
  const found = [];
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
  }
  return found;
});

test('an address starts the module of its document alone', async () => {
  await it.onEach(['/', '/phan-anh', '/theo-doi', '/nhan-vien', '/khong-co'], 'plain', async (page, path) => {
    const wanted = { '/phan-anh': 'report', '/theo-doi': 'report', '/nhan-vien': 'staff' }[path] ?? 'page';
    assert.deepEqual(await modulesOf(page), [wanted], path);
  });
});

test('the door to a report loads its document, and going back is home again', async () => {
  await it.on('/', 'overlay', async (page) => {
    await page.getByRole('main').getByRole('link', { name: /^Phản ánh/ }).first().click();
    await page.waitForURL((at) => at.pathname === '/phan-anh');
    await settled(page);
    assert.deepEqual(await modulesOf(page), ['report']);
    await page.goBack();
    await settled(page);
    assert.equal(new URL(page.url()).pathname, '/');
    assert.deepEqual(await modulesOf(page), ['page']);
  });
});

test('the secret of a link does not stay in the address', async () => {
  await it.on('/', null, async (page) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${it.url}/phan-anh/lien-ket#Wm9uZzEyMzQ1Njc4OTAxMjM0`);
    await settled(page);
    assert.ok(!page.url().includes('#'));
    assert.ok(asked.length > 3 && asked.every((url) => !url.includes('Wm9uZzEy') || url.includes('#')));
    assert.ok(!JSON.stringify(await page.evaluate(() => history.state)).includes('Wm9u'));
  });
});

test('reports are kept for a visit without a network once they were used, what staff see never', async () => {
  await it.on('/', 'plain', async (page) => {
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    const modules = async () => [...new Set((await cached(page)).flatMap((path) => /\/assets\/(page|report|staff)-\w+\.wasm/.exec(path)?.[1] ?? []))].sort();
    assert.deepEqual(await modules(), ['page']);
    await open(page, it.url, '/phan-anh', 'plain');
    assert.deepEqual(await modules(), ['page', 'report']);
    await open(page, it.url, '/nhan-vien', 'plain');
    const all = await cached(page);
    assert.ok(all.includes('/report.html'));
    assert.deepEqual(all.filter((path) => path === '/staff.html' || path.startsWith('/nhan-vien')), []);
    await page.context().setOffline(true);
    await page.goto(`${it.url}/phan-anh?plain=1`);
    await page.waitForFunction(() => document.documentElement.dataset.state === 'open');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
});
