// A15 a lost or missing WebGL context, A20 no WebAssembly or no script, and no network at all.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE, launch } from './browser.mjs';
import { sampleNamed, verdictOf } from './certificates.mjs';
import { newPage, open, settled, startPortal } from './portal.mjs';
import { qrPng } from './qr_picture.mjs';
import { session } from './session.mjs';

const it = session();

test('A15: the context is lost in the middle of typing: plain skin, text kept, and back again', async () => {
  const { text } = sampleNamed(await it.configuration(), 'Genuine but expired');
  await it.on('/kiem-tra', 'overlay', async (page) => {
    await page.getByRole('tab', { name: 'Dán mã' }).click();
    const field = page.getByRole('textbox', { name: 'Nội dung mã' });
    await field.fill(text.slice(0, 50));
    await page.evaluate(() => {
      globalThis.loser = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      globalThis.loser.loseContext();
    });
    await settled(page, 'plain');
    assert.equal(await field.inputValue(), text.slice(0, 50));
    assert.equal(await field.evaluate((element) => element === document.activeElement), true, 'the focus stays');
    await page.evaluate(() => globalThis.loser.restoreContext());
    await settled(page, 'overlay');
    await field.fill(text);
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    assert.equal(await verdictOf(page), 'HẾT HẠN');
  });
});

test('A15: without WebGL from the start the portal works in the plain skin', async () => {
  const { text } = sampleNamed(await it.configuration(), 'Genuine but expired');
  const browser = await launch({ webgl: false });
  const page = await newPage(browser);
  await open(page, it.url, '/kiem-tra', null);
  await settled(page, 'plain');
  await page.getByRole('tab', { name: 'Dán mã' }).click();
  await page.getByRole('textbox', { name: 'Nội dung mã' }).fill(text);
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  assert.equal(await verdictOf(page), 'HẾT HẠN');
  await browser.close();
});

for (const [what, prepare, context] of [
  ['WebAssembly cannot be fetched', (page) => page.route('**/*.wasm', (route) => route.abort()), PHONE],
  ['scripts are off', async () => undefined, { ...PHONE, javaScriptEnabled: false }],
]) {
  test(`A20: ${what}: the static page says what the portal is, whom to call, and offers to try again`, async () => {
    const page = await newPage(it.browser, { context });
    await prepare(page);
    await page.goto(it.url);
    await page.getByText('Thử lại').locator('visible=true').first().waitFor();
    assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Chứng nhận tiêm chủng COVID-19 của bạn');
    assert.equal(await page.getByRole('link', { name: '1900 9095' }).getAttribute('href'), 'tel:19009095');
    assert.ok(await page.getByText('Cần chuẩn bị').isVisible());
    assert.equal(await page.getByText('Đang mở cổng').isVisible(), false, 'nothing pretends to be on its way');
    await page.context().close();
  });
}

/** Waits until the service worker has all of these. */
async function keptForLater(page, parts) {
  for (let turns = 0; turns < 100; ++turns) {
    const kept = await page.evaluate(async () => {
      const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      return (await Promise.all(caches_.map((cache) => cache.keys()))).flat().map(({ url }) => url);
    });
    if (parts.every((part) => kept.some((url) => url.includes(part)))) return;
    await page.waitForTimeout(200);
  }
  assert.fail('the service worker does not keep everything');
}

test('after the first visit everything works with the server gone, the trust list included', async () => {
  const portal = process.env.TIEMCHUNG_URL ? it.portal : await startPortal();
  const configuration = await (await fetch(`${portal.url}/api/v1/configuration`)).json();
  const page = await newPage(it.browser);
  await open(page, portal.url, '/', 'overlay');
  await keptForLater(page, ['zxing', '/assets/scan-', 'trust-list', 'configuration']);
  if (portal === it.portal) await page.context().setOffline(true);
  else await portal.stop();
  await page.reload();
  await settled(page, 'overlay');
  await page.goto(`${portal.url}/kiem-tra`);
  await settled(page, 'overlay');
  await page.getByRole('tab', { name: 'Chọn ảnh' }).click();
  const { text, word } = sampleNamed(configuration, "Dose 2 of 2, signed with RSA like Viet Nam's key");
  await page.locator('input[type=file]').first().setInputFiles({ name: 'ma.png', mimeType: 'image/png', buffer: await qrPng(text) });
  assert.equal(await verdictOf(page), word);
  await page.goto(`${portal.url}/kiem-tra`);
  await settled(page, 'overlay');
  assert.match(await page.locator('main').innerText(), /anh sách khóa tin cậy.*cập nhật ngày \d{2}\/\d{2}\/\d{4}/);
  await page.context().close();
});
