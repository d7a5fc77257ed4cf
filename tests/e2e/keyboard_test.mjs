// A3: the way from home to a verdict with the keyboard alone, in both skins.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP } from './browser.mjs';
import { SKINS, settled } from './portal.mjs';
import { session } from './session.mjs';

const it = session();

const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const label = getComputedStyle(element.nextElementSibling ?? element);
  const ring = (of) => of.outlineStyle !== 'none' && parseFloat(of.outlineWidth) >= 2;
  return {
    name: element.getAttribute('aria-label') ?? (element.labels?.[0]?.textContent || element.textContent).trim(),
    id: element.id, ring: ring(style) || ring(label), tag: element.tagName,
  };
});

async function tabTo(page, name, key = 'Tab') {
  for (let presses = 0; presses < 60; ++presses) {
    await page.keyboard.press(key);
    const now = await focused(page);
    assert.ok(now.tag === 'BODY' || now.ring, `no focus ring on ${JSON.stringify(now)}`);
    if (typeof name === 'string' ? now.name.startsWith(name) : name.test(now.name)) return now;
  }
  return assert.fail(`never reached ${name}`);
}

for (const skin of SKINS) {
  test(`A3: from home to a verdict by keyboard, with a mistake on the way, ${skin} skin`, async () => {
    const { samples } = await it.configuration();
    await it.on('/', skin, async (page) => {
      await page.keyboard.press('Tab');
      assert.match((await focused(page)).name, /Giao diện/, 'the switch of the skins comes first');
      await page.locator('main a').first().waitFor();
      await tabTo(page, /^Kiểm tra mã QR.*Quét/s);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/kiem-tra*');
      await settled(page);
      assert.equal((await focused(page)).tag, 'H1', 'a new screen starts at its heading');
      await tabTo(page, 'Camera');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      assert.equal((await focused(page)).name, 'Dán mã');
      await tabTo(page, 'Nội dung mã');
      await tabTo(page, 'Kiểm tra');
      await page.keyboard.press('Space');
      await page.getByText('Vui lòng dán nội dung mã QR.').first().waitFor();
      await page.getByRole('textbox', { name: 'Nội dung mã' }).focus();
      await page.keyboard.insertText(samples[0].text);
      await tabTo(page, 'Kiểm tra');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/kiem-tra/ket-qua*');
      await tabTo(page, /Quét mã khác|Kiểm tra mã khác/);
    }, { context: DESKTOP });
  });

  test(`A3: Tab goes through the page in its own order and out again, ${skin} skin`, async () => {
    for (const path of ['/', '/kiem-tra']) {
      await it.on(path, skin, async (page) => {
        const order = await page.evaluate(() => [...document.querySelectorAll(
          '#app :is(a[href], button, input, textarea, select):not(:disabled)')]
          .filter((element) => element.tabIndex >= 0).map(({ id }) => id));
        await page.evaluate(() => document.activeElement?.blur());
        const visited = [];
        for (let presses = 0; presses < order.length; ++presses) {
          await page.keyboard.press('Tab');
          visited.push((await focused(page)).id);
        }
        assert.deepEqual(visited, order, path);
        await page.keyboard.press('Shift+Tab');
        assert.equal((await focused(page)).id, order.at(-2));
      }, { context: DESKTOP });
    }
  });
}
