// The certificate on paper (A17), as a picture, and kept on the device; and that its code is good.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DESKTOP } from './browser.mjs';
import { verdictOf } from './certificates.mjs';
import { lookUp } from './citizens.mjs';
import { SKINS, open, settled } from './portal.mjs';
import { session } from './session.mjs';

const it = session();
const program = process.env.TIEMCHUNG_PROGRAM ?? fileURLToPath(new URL('../../build/native/bin/tiemchung', import.meta.url));
const papers = mkdtempSync(join(tmpdir(), 'tiemchung-paper-'));
after(() => rmSync(papers, { recursive: true, force: true }));

const MM_PER_INCH = 25.4;
const A4_MM = [210, 297];

/** What `tiemchung check` says about a file, with the keys of this demonstration. */
function checked(folder, file) {
  const { status, stdout, stderr } = spawnSync(program,
    ['check', '--json', '--trust', join(folder, 'central.crt'), file], { encoding: 'utf8' });
  return { status, text: stdout + stderr };
}

for (const skin of SKINS) {
  test(`A17: a certificate prints as one A4 page whose code is good, with nothing else on it, ${skin} skin`, async () => {
    await it.as('ISSUED', '/tra-cuu', skin, async (page, { person, folder }) => {
      await lookUp(page, folder, person);
      const pdf = join(papers, `${skin}.pdf`);
      await page.pdf({ path: pdf, preferCSSPageSize: true });
      const about = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
      assert.match(about, /^Pages:\s+1$/m);
      const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(about).map(Number);
      assert.deepEqual([width, height].map((points) => Math.round(points / 72 * MM_PER_INCH)), A4_MM);

      execFileSync('pdftoppm', ['-r', '200', '-png', pdf, join(papers, skin)]);
      const pages = readdirSync(papers).filter((name) => name.startsWith(`${skin}-`));
      assert.equal(pages.length, 1);
      const verdict = checked(folder, join(papers, pages[0]));
      assert.equal(verdict.status, 0, verdict.text);

      await page.emulateMedia({ media: 'print' });
      const side = await page.evaluate(() => document.querySelector('.r-qr svg path').getBoundingClientRect().width / 96 * 25.4);
      assert.ok(side >= 35, `the symbol is ${side} mm wide`);

      const words = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' });
      for (const label of ['Họ và tên', 'Full name', 'Date of birth', 'Quốc tịch', 'Nationality', 'sản xuất vắc xin', 'manufacturer', 'Certificate number', 'URN:UVCI:01:VN:']) {
        assert.ok(words.replace(/\s+/g, ' ').includes(label), `${label} is on the page`);
      }
      for (const secret of [person.id.number, person.phone, 'Đăng xuất', '1900 9095', 'Trang chủ']) {
        assert.ok(!words.includes(secret), `${secret} is not on the page`);
      }
    }, { context: DESKTOP });
  });
}

test('the code saved as a picture is good', async () => {
  await it.as('ISSUED', '/tra-cuu', 'overlay', async (page, { person, folder }) => {
    await lookUp(page, folder, person);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /Lưu ảnh mã QR/ }).click();
    const download = await coming;
    assert.match(download.suggestedFilename(), /\.png$/);
    const picture = join(papers, 'saved.png');
    await download.saveAs(picture);
    const verdict = checked(folder, picture);
    assert.equal(verdict.status, 0, verdict.text);
  });
});

test('the code painted on the large screen is good as it is seen', async () => {
  for (const skin of SKINS) {
    await it.as('ISSUED', '/tra-cuu', skin, async (page, { person, folder }) => {
      await lookUp(page, folder, person);
      const larger = page.getByRole('link', { name: /Phóng to mã QR/ }).or(page.getByRole('button', { name: /Phóng to mã QR/ }));
      await larger.first().click();
      await page.waitForURL('**/tra-cuu/ma-qr*');
      await settled(page, skin);
      const picture = join(papers, `screen-${skin}.png`);
      writeFileSync(picture, await page.screenshot());
      const verdict = checked(folder, picture);
      assert.equal(verdict.status, 0, verdict.text);
    });
  }
});

test('the page checks its own code with its own eyes', async () => {
  await it.as('ISSUED', '/tra-cuu', 'overlay', async (page, { person, folder }) => {
    await lookUp(page, folder, person);
    await page.getByRole('button', { name: /Tự kiểm tra mã này/ }).or(page.getByRole('link', { name: /Tự kiểm tra mã này/ })).first().click();
    assert.equal(await verdictOf(page), 'HỢP LỆ');
  });
});

/** The names of what is kept; looking must not make the database that the page has not made. */
const kept = (page) => page.evaluate(async () => {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'tiemchung')) return [];
  const opening = indexedDB.open('tiemchung');
  await new Promise((resolve) => { opening.onsuccess = resolve; });
  const database = opening.result;
  const asking = database.transaction('kept').objectStore('kept').getAllKeys();
  await new Promise((resolve) => { asking.onsuccess = resolve; });
  database.close();
  return asking.result;
});

for (const skin of SKINS) {
  test(`kept on this device, a certificate opens without a network, and can be deleted, ${skin} skin`, async () => {
    await it.as('ISSUED', '/tra-cuu', skin, async (page, { person, folder, url }) => {
      await page.waitForFunction(() => navigator.serviceWorker.controller);
      await lookUp(page, folder, person);
      assert.deepEqual(await kept(page), [], 'nothing is kept unasked');
      await page.getByRole('button', { name: 'Lưu bản này' }).click();
      await page.getByText(/Đã lưu trên máy này/).first().waitFor({ state: 'attached' });
      assert.equal((await kept(page)).length, 1);
      await page.waitForFunction(async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
        .flat().some(({ url: asset }) => asset.includes('lookup_effects')));

      await page.context().setOffline(true);
      await open(page, url, '/tra-cuu/da-luu', skin);
      await page.getByText(/^Bản lưu lúc \d\d:\d\d, ngày \d\d\/\d\d\/\d{4}/).first().waitFor({ state: 'attached' });
      assert.ok((await page.locator('main').innerText()).toUpperCase().includes(person.name.toUpperCase()), 'the name is there');
      const symbol = await page.locator('.r-qr path').first().getAttribute('d');
      assert.ok(symbol.length > 500);
      await page.getByRole('button', { name: 'Xóa bản lưu' }).first().click();
      await page.getByText('Đã xóa bản lưu khỏi máy này.').first().waitFor({ state: 'attached' });
      for (let turn = 0; turn < 50 && (await kept(page)).length > 0; ++turn) await page.waitForTimeout(50);
      assert.deepEqual(await kept(page), []);
      await open(page, url, '/tra-cuu/da-luu', skin);
      await page.getByText('Chưa lưu chứng nhận nào trên máy này.').first().waitFor({ state: 'attached' });
      assert.ok(!(await page.locator('main').innerText()).toUpperCase().includes(person.name.toUpperCase()));
      await page.context().setOffline(false);
    });
  });
}

test('the name on the passport is compared with the one in the code', async () => {
  await it.as('ISSUED', '/tra-cuu', 'plain', async (page, { person, folder }) => {
    await lookUp(page, folder, person);
    const latin = person.name.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toUpperCase();
    const field = page.getByRole('textbox', { name: /Tên trên hộ chiếu/ });
    await field.fill(latin);
    await page.getByRole('button', { name: /So sánh/ }).click();
    await page.getByText('Trùng khớp').first().waitFor({ state: 'attached' });
    await field.fill(`${latin} X`);
    await page.getByRole('button', { name: /So sánh/ }).click();
    await page.getByText(/Khác nhau ở/).first().waitFor({ state: 'attached' });
  });
});
