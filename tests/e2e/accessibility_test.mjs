// A1 no violations of axe's rules, A4 everything can be found and used by role and name, A5 the
// accessibility tree of each screen is the one on record.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { faults, judge } from './axe.mjs';
import { DESKTOP, PHONE } from './browser.mjs';
import { codeFor, enterCode, fillForm, lookUp, sendForm, sentSoFar } from './citizens.mjs';
import { ROUTES, SKINS, settled } from './portal.mjs';
import { session } from './session.mjs';

const it = session();

for (const skin of SKINS) {
  test(`A1: axe finds nothing on any address, ${skin} skin`, async () => {
    await it.onEach(ROUTES, skin, async (page, path) => {
      assert.deepEqual(await faults(page, skin), [], path);
    });
  });

  test(`A1: axe finds nothing in dark and in high contrast, nor in any tab, ${skin} skin`, async () => {
    for (const colours of [{ colorScheme: 'dark' }, { contrast: 'more' }]) {
      await it.on('/kiem-tra', skin, async (page) => {
        for (const tab of ['Camera', 'Chọn ảnh', 'Dán mã']) {
          await page.getByRole('tab', { name: tab }).click();
          await settled(page);
          assert.deepEqual((await judge(page)).violations, [], `${JSON.stringify(colours)} ${tab}`);
        }
      }, { context: { ...PHONE, ...colours } });
    }
  });

  test(`A1: axe finds nothing on the screens of a look-up, ${skin} skin`, async () => {
    await it.as('ISSUED', '/tra-cuu', skin, async (page, { person, folder }) => {
      const fine = async (screen) => assert.deepEqual(await faults(page, skin), [], screen);
      await page.locator('#app img').first().waitFor();
      await page.getByRole('button', { name: /Nhận mã OTP/ }).click();
      await settled(page);
      await fine('the form with its errors');
      await fillForm(page, person);
      await fine('the form filled');
      const from = sentSoFar(folder);
      await sendForm(page, folder);
      await fine('the one-time code');
      await enterCode(page, '000000');
      await settled(page);
      await fine('a wrong code');
      await enterCode(page, await codeFor(folder, person, from));
      await page.waitForURL('**/tra-cuu/ket-qua*');
      await settled(page);
      await fine('the certificate');
      await page.getByRole('button', { name: 'Lưu bản này' }).click();
      await page.getByRole('button', { name: 'Xóa bản lưu' }).waitFor();
      await fine('the certificate, kept');
      await page.getByRole('link', { name: /Phóng to mã QR/ }).or(page.getByRole('button', { name: /Phóng to mã QR/ })).first().click();
      await page.waitForURL('**/tra-cuu/ma-qr*');
      await settled(page);
      await fine('the large code');
    });
  });

  for (const state of ['NO_DOSE', 'S1_MISMATCH', 'S2_WAIT_SIGN', 'EXPIRED', 'REPLACED']) {
    test(`A1: axe finds nothing on the record of ${state}, ${skin} skin`, async () => {
      await it.as(state, '/tra-cuu', skin, async (page, { person, folder }) => {
        await lookUp(page, folder, person);
        assert.deepEqual(await faults(page, skin), []);
      });
    });
  }

  test(`A4: every element to act on is found by role and name and takes a click, ${skin} skin`, async () => {
    for (const path of ['/', '/kiem-tra']) {
      await it.on(path, skin, async (page) => {
        const targets = await page.evaluate(() => [...document.querySelectorAll(
          '#app a, #app button, #app input, #app textarea, #app select')].map((element) => ({
          role: element.getAttribute('role') ?? { A: 'link', BUTTON: 'button', TEXTAREA: 'textbox', SELECT: 'combobox' }[element.tagName] ??
            { file: 'button', checkbox: 'checkbox', radio: 'radio', range: 'slider' }[element.type] ?? 'textbox',
          name: element.getAttribute('aria-label') ?? (element.labels?.[0]?.textContent || element.textContent),
        })));
        assert.ok(targets.length > 5, path);
        for (const { role, name } of targets) {
          const found = page.getByRole(role, { name: name.trim().replace(/\s+/g, ' '), exact: true }).first();
          await found.click({ trial: true });
        }
      }, { context: DESKTOP });
    }
  });
}

const golden = fileURLToPath(new URL('golden/', import.meta.url));
for (const language of ['vi', 'en']) {
  test(`A5: the accessibility trees are those on record, ${language}`, async () => {
    for (const [name, path] of [['home', '/'], ['verify', '/kiem-tra'], ['guide', '/huong-dan'], ['privacy', '/quyen-rieng-tu'], ['lookup', '/tra-cuu'], ['kept', '/tra-cuu/da-luu'], ['report', '/phan-anh'], ['track', '/theo-doi'], ['staff', '/nhan-vien'], ['not_found', '/khong-co']]) {
      const trees = [];
      for (const skin of SKINS) {
        trees.push(await it.on(path, skin, async (page) => {
          if (language === 'en') {
            await page.getByRole('button', { name: /English/ }).click();
            await page.waitForFunction(() => document.documentElement.lang === 'en');
            await settled(page);
          }
          if (name === 'lookup') await page.locator('#app img').waitFor();
          const tree = await page.locator('#app').ariaSnapshot();
          return tree.replace(/\d{2}\/\d{2}\/\d{4}/g, 'dd/mm/yyyy').replaceAll(it.url, '');
        }));
      }
      assert.equal(trees[0].replace(' [pressed]', ''), trees[1], `${name}: the skins differ`);
      const path_ = `${golden}${name}_${language}.yml`;
      if (process.env.TIEMCHUNG_UPDATE_GOLDEN || !existsSync(path_)) {
        mkdirSync(golden, { recursive: true });
        writeFileSync(path_, `${trees[1]}\n`);
        assert.ok(process.env.TIEMCHUNG_UPDATE_GOLDEN, `${name}_${language}.yml was missing and has been written`);
      }
      assert.equal(`${trees[1]}\n`, readFileSync(path_, 'utf8'), name);
    }
  });
}

test('nothing is told twice: the static page is gone once the portal has opened', async () => {
  await it.on('/', 'overlay', async (page) => {
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.getByRole('main').count(), 1);
    assert.equal(await page.getByText('Cổng này giúp bạn').count(), 0);
  });
});
