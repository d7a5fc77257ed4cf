// A10 a small phone, A11 zoom and text size, A13 forced colours and contrast, A14 text spacing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { codeFor, enterCode, fillForm, sendForm, sentSoFar } from './citizens.mjs';
import { ROUTES, SKINS, open, settled } from './portal.mjs';
import { session } from './session.mjs';

const it = session();
const SMALL_PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true };

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Elements to act on that are smaller than 44 CSS px on a side, and so is what else acts on them. */
const smallTargets = (page) => page.evaluate(() => [...document.querySelectorAll('#app :is(a, button, input, textarea, select)')]
  .map((element) => (element.matches('.choice:not(:has(.leaf)) > input') ? element.labels[0] : element))
  .map((element) => ({ name: element.id || element.htmlFor, box: element.getBoundingClientRect() }))
  .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
  .map(({ name, box }) => `${name} ${box.width} x ${box.height}`));

/** Texts that break into more lines than were painted, or that do not fit their place. */
const misfits = (page) => page.evaluate(() => [...document.querySelectorAll('#app :is(p, h1, h2, h3, dt, dd).leaf')]
  .map((element) => ({ element, painted: parseFloat(element.style.getPropertyValue('--cy')), shown: element.getBoundingClientRect().height }))
  .filter(({ painted, shown }) => Math.abs(painted - shown) > 1.5)
  .map(({ element, painted, shown }) => `${element.textContent}: painted ${painted}, laid out ${shown}`));

for (const skin of SKINS) {
  test(`A10: a small phone shows every address without sideways scrolling, with targets of 44 px, ${skin} skin`, async () => {
    await it.onEach(ROUTES, skin, async (page, path) => {
      assert.ok(await sideways(page) <= 0, path);
      assert.deepEqual(await smallTargets(page), [], path);
    }, { context: SMALL_PHONE });
  });

  test(`A10, A11: the screens of a look-up fit a small phone and a zoomed window, ${skin} skin`, async () => {
    await it.as('ISSUED', '/tra-cuu', skin, async (page, { person, folder }) => {
      const fits = async (screen) => {
        for (const width of [320, 360, 640, 1024]) {
          await page.setViewportSize({ width, height: 640 });
          await settled(page, skin);
          assert.ok(await sideways(page) <= 0, `${screen} at ${width}`);
          assert.deepEqual(await smallTargets(page), [], `${screen} at ${width}`);
          assert.deepEqual(await misfits(page), [], `${screen} at ${width}`);
        }
      };
      await page.locator('#app img').first().waitFor();
      await page.getByRole('button', { name: /Nhận mã OTP/ }).click();
      await settled(page);
      await fits('the form with its errors');
      await fillForm(page, person);
      const from = sentSoFar(folder);
      await sendForm(page, folder);
      await fits('the one-time code');
      await enterCode(page, await codeFor(folder, person, from));
      await page.waitForURL('**/tra-cuu/ket-qua*');
      await settled(page);
      await fits('the certificate');
      await page.getByRole('link', { name: /Phóng to mã QR/ }).or(page.getByRole('button', { name: /Phóng to mã QR/ })).first().click();
      await page.waitForURL('**/tra-cuu/ma-qr*');
      await fits('the large code');
    });
  });

  test(`A10: a tap is one activation, ${skin} skin`, async () => {
    await it.on('/kiem-tra', skin, async (page) => {
      await page.getByRole('tab', { name: 'Dán mã' }).tap();
      await page.getByRole('textbox', { name: 'Nội dung mã' }).waitFor();
      await page.getByRole('button', { name: /English/ }).tap();
      await page.waitForFunction(() => document.documentElement.lang === 'en');
      await settled(page);
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en', 'a second activation would switch back');
    }, { context: SMALL_PHONE });
  });

  for (const [percent, width, density] of [[200, 640, 2], [400, 320, 4]]) {
    test(`A11: zoomed to ${percent} %, nothing is cut and nothing scrolls sideways, ${skin} skin`, async () => {
      await it.onEach(ROUTES, skin, async (page, path) => {
        assert.ok(await sideways(page) <= 0, path);
        assert.deepEqual(await misfits(page), [], path);
      }, { context: { viewport: { width, height: Math.round(1024 * width / 1280) }, deviceScaleFactor: density } });
    });
  }

  test(`A11: with the browser's text at 200 %, text grows and nothing scrolls sideways, ${skin} skin`, async () => {
    await it.on('/', skin, async (page) => {
      const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize));
      const before = await size();
      const client = await page.context().newCDPSession(page);
      await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await page.waitForFunction((was) => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize) > was * 1.8, before);
      await settled(page);
      assert.ok(await sideways(page) <= 0);
      assert.deepEqual(await misfits(page), []);
    });
  });
}

test('A11: a painted line is as wide as the text over it, within 1 %', async () => {
  await it.on('/kiem-tra', 'overlay', async (page) => {
    const heading = page.locator('h1');
    const text = await heading.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    });
    const margin = 12;
    const clip = { x: text.x - margin, y: text.y, width: text.width + 2 * margin, height: text.height };
    const picture = PNG.sync.read(await page.screenshot({ clip }));
    const background = picture.data.readUInt32BE(0);
    const inked = (x) => Array.from({ length: picture.height }, (_, y) =>
      picture.data.readUInt32BE((y * picture.width + x) * 4)).some((pixel) => pixel !== background);
    const columns = Array.from({ length: picture.width }, (_, x) => x).filter(inked);
    const density = picture.width / clip.width;
    const painted = (columns.at(-1) - columns[0] + 1) / density;
    assert.ok(columns.length > 0, 'nothing is painted');
    // The ink of a line is a little narrower than its advance: by the side bearings of two letters.
    assert.ok(painted <= text.width * 1.01 && painted >= text.width * 0.97, `painted ${painted}, over it ${text.width}`);
  }, { context: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 } });
});

test('A13: forced colours get the plain skin, and nothing twice', async () => {
  await it.on('/', null, async (page) => {
    await settled(page, 'plain');
    assert.equal(await page.evaluate(() => getComputedStyle(document.getElementById('canvas')).display), 'none');
  }, { context: { forcedColors: 'active' } });
});

test('A13: more contrast gets the high-contrast palette in both skins', async () => {
  for (const skin of SKINS) {
    await it.on('/', skin, async (page) => {
      assert.equal(await page.evaluate(() => document.documentElement.dataset.appearance), 'contrast');
      const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      assert.equal(background, 'rgb(0, 0, 0)');
    }, { context: { contrast: 'more' } });
  }
});

test('A14: a reader who overrides text spacing gets the plain skin, with nothing lost', async () => {
  await it.on('/', 'overlay', async (page) => {
    const words = await page.locator('main').innerText();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('*{letter-spacing:.12em!important;word-spacing:.16em!important;line-height:1.5!important}p{margin-bottom:2em!important}');
      document.adoptedStyleSheets = [sheet];
    });
    await settled(page, 'plain');
    const plain = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    for (const line of words.split('\n').filter((text) => text.trim())) assert.ok(plain.includes(line.trim()), line);
    assert.ok(await sideways(page) <= 0);
  });
});

test('A machine-translated page gets the plain skin', async () => {
  await it.on('/', 'overlay', async (page) => {
    await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
    await settled(page, 'plain');
  });
});

test('paper gets visible words in one column from either skin, and nothing to press', async () => {
  for (const skin of SKINS) {
    await it.on('/huong-dan', skin, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const seen = await page.evaluate(() => {
        const style = (selector) => getComputedStyle(document.querySelector(selector));
        return [style('#canvas').display, style('main p').position, style('main p').color, style('#app button').display];
      });
      assert.deepEqual(seen, ['none', 'static', 'rgb(0, 0, 0)', 'none'], skin);
    });
  }
});

test('the plain skin can be chosen, is remembered, and can be left', async () => {
  await it.on('/', 'overlay', async (page) => {
    await page.getByRole('button', { name: /Giao diện/ }).or(page.getByRole('link', { name: /Giao diện/ })).first().click();
    await settled(page, 'plain');
    await open(page, it.url, '/kiem-tra', null);
    await settled(page, 'plain');
    await page.getByRole('button', { name: /Giao diện/ }).or(page.getByRole('link', { name: /Giao diện/ })).first().click();
    await settled(page, 'overlay');
  });
});
