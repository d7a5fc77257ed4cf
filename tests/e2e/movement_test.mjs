// A16 history, addresses and links; A18 no frame without a cause.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE } from './browser.mjs';
import { fillForm, sendForm } from './citizens.mjs';
import { ROUTES, SKINS, newPage, open, settled } from './portal.mjs';
import { session } from './session.mjs';

const it = session();
const IDLE_MS = 5000;

const heading = (page) => page.getByRole('heading', { level: 1 }).innerText();
/** Waits for the screen of this path with the focus on its heading. */
const arrived = (page, path, title) => page.waitForFunction(([wanted, other]) =>
  location.pathname === wanted && document.title !== other && document.activeElement?.tagName === 'H1', [path, title]);

for (const skin of SKINS) {
  test(`A16: back, forward and reload keep screen, title and place, ${skin} skin`, async () => {
    await it.on('/', skin, async (page) => {
      const home = [await heading(page), await page.title()];
      await page.getByRole('link', { name: /^Kiểm tra mã QR/ }).last().click();
      await arrived(page, '/kiem-tra', home[1]);
      const verify = [await heading(page), await page.title()];
      assert.notEqual(verify[1], home[1]);
      await page.goBack();
      await arrived(page, '/', verify[1]);
      assert.deepEqual([await heading(page), await page.title()], home);
      await page.goForward();
      await arrived(page, '/kiem-tra', home[1]);
      assert.deepEqual([await heading(page), await page.title()], verify);
      await page.reload();
      await settled(page, skin);
      assert.deepEqual([await heading(page), await page.title()], verify);
    });
  });
}

test('A16: text typed before going on is there again after coming back', async () => {
  await it.on('/kiem-tra', 'overlay', async (page) => {
    await page.getByRole('tab', { name: 'Dán mã' }).click();
    await page.getByRole('textbox', { name: 'Nội dung mã' }).fill('HC1:ABC');
    await page.getByRole('link', { name: 'Quyền riêng tư' }).click();
    await page.waitForURL('**/quyen-rieng-tu*');
    await page.goBack();
    await page.waitForURL('**/kiem-tra*');
    assert.equal(await page.getByRole('textbox', { name: 'Nội dung mã' }).inputValue(), 'HC1:ABC');
  });
});

test('A16: every address opens by itself, with a title of its own and one heading', async () => {
  const titles = new Set();
  await it.onEach(ROUTES, 'overlay', async (page, path) => {
    titles.add(await page.title());
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1, path);
    assert.equal(new URL(page.url()).pathname, path);
  });
  assert.equal(titles.size, ROUTES.length);
  await it.on('/kiem-tra/ket-qua', 'overlay', async (page) => {
    // A result without a code leads to the check.
    await page.waitForURL((at) => at.pathname === '/kiem-tra');
  });
});

test('A16: the middle button opens a link in a tab of its own', async () => {
  await it.on('/', 'overlay', async (page) => {
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: /^Kiểm tra mã QR/ }).last().click({ button: 'middle' });
    const tab = await opened;
    await settled(tab, 'overlay');
    assert.equal(new URL(tab.url()).pathname, '/kiem-tra');
    assert.equal(new URL(page.url()).pathname, '/');
  }, { context: DESKTOP });
});

const counted = {
  context: PHONE,
  before: (page) => page.addInitScript(() => {
    globalThis.frames_run = 0;
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (run) => ask((now) => {
      ++globalThis.frames_run;
      run(now);
    });
  }),
};
const frames = (page) => page.evaluate(() => globalThis.frames_run);
/** Waits until a second has gone by without a frame: what belongs to opening the screen is over. */
async function still(page) {
  for (let before = -1, now = await frames(page); now !== before;) {
    await page.waitForTimeout(1000);
    [before, now] = [now, await frames(page)];
  }
}

test('A18: nothing runs on an idle screen', async () => {
  const all = SKINS.flatMap((skin) => ['/', '/kiem-tra', '/huong-dan'].map((path) => ({ skin, path })));
  const pages = await Promise.all(all.map(async ({ skin, path }) => {
    const page = await newPage(it.browser, counted);
    await open(page, it.url, path, skin);
    await still(page);
    return page;
  }));
  const before = await Promise.all(pages.map(frames));
  await pages[0].waitForTimeout(IDLE_MS);
  const after = await Promise.all(pages.map(frames));
  all.forEach(({ skin, path }, at) => assert.equal(after[at] - before[at], 0, `${path}, ${skin} skin`));
  await Promise.all(pages.map((page) => page.context().close()));
});

test('A18: a countdown runs at most one frame a second, and the form none', async () => {
  await it.as('S3_WAIT_CENTRAL', '/tra-cuu', 'overlay', async (page, { person, folder }) => {
    await fillForm(page, person);
    await page.evaluate(() => document.activeElement.blur());
    await still(page);
    const filled = await frames(page);
    await page.waitForTimeout(2000);
    assert.equal(await frames(page), filled);
    await sendForm(page, folder);
    await page.waitForTimeout(1000);
    const framesAndTime = () => page.evaluate(() => ({ run: globalThis.frames_run, ms: performance.now() }));
    const before = await framesAndTime();
    await page.waitForTimeout(IDLE_MS);
    const after = await framesAndTime();
    const [run, ms] = [after.run - before.run, after.ms - before.ms];
    assert.ok(run > 0 && run <= ms / 1000 + 1, `${run} frames in ${ms} ms`);
  }, counted);
});

test('A18: scrolling by touch runs no frame inside the painted window', async () => {
  await it.on('/', 'overlay', async (page) => {
    await still(page);
    const before = await frames(page);
    const client = await page.context().newCDPSession(page);
    const touch = (type, y) => client.send('Input.dispatchTouchEvent', { type, touchPoints: y ? [{ x: 180, y }] : [] });
    await touch('touchStart', 600);
    for (let y = 600; y >= 200; y -= 20) await touch('touchMove', y);
    await touch('touchEnd');
    await page.waitForFunction(() => scrollY > 200);
    await page.waitForTimeout(500);
    assert.equal(await frames(page) - before, 0);
  }, counted);
});
