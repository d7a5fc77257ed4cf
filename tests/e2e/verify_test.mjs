// From a picture, a text or the camera to the verdict, and nothing leaves the device.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE } from './browser.mjs';
import { expectations, sampleNamed, verdictOf } from './certificates.mjs';
import { SKINS, open } from './portal.mjs';
import { qrPng } from './qr_picture.mjs';
import { session } from './session.mjs';

const it = session();
const CHOSEN = ['Dose 3 of 3, genuine and valid', 'Genuine but expired', 'Altered after signing', 'Issuer not in the trust list'];

for (const skin of SKINS) {
  test(`a picture is judged: genuine, expired, altered, unknown issuer, ${skin} skin`, async () => {
    const configuration = await it.configuration();
    await it.on('/kiem-tra', skin, async (page) => {
      const sent = [];
      page.on('request', (request) => {
        if (request.method() !== 'GET') sent.push(request.url());
      });
      for (const title of CHOSEN) {
        const { text, word } = sampleNamed(configuration, title);
        await open(page, it.url, '/kiem-tra', skin);
        await page.getByRole('tab', { name: 'Chọn ảnh' }).click();
        await page.locator('input[type=file]').first().setInputFiles({ name: 'ma.png', mimeType: 'image/png', buffer: await qrPng(text) });
        assert.equal(await verdictOf(page), word, title);
        assert.ok(!page.url().includes('HC1'), 'nothing of the code is in the address');
      }
      assert.deepEqual(sent, []);
    });
  });
}

test('every sample pasted as text gets the verdict that it promises', async () => {
  const samples = expectations(await it.configuration());
  assert.ok(samples.length >= 10);
  await it.on('/kiem-tra', 'plain', async (page) => {
    for (const { title, text, word } of samples) {
      await open(page, it.url, '/kiem-tra', 'plain');
      await page.getByRole('tab', { name: 'Dán mã' }).click();
      await page.getByRole('textbox', { name: 'Nội dung mã' }).fill(text);
      await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
      assert.equal(await verdictOf(page), word, title);
    }
  });
});

test('the home page offers the samples to try', async () => {
  const configuration = await it.configuration();
  await it.on('/', 'overlay', async (page) => {
    await page.getByRole('button', { name: configuration.samples[0].title.vi }).first().click();
    assert.equal(await verdictOf(page), 'HỢP LỆ');
  });
});

test('a picture can be dropped, and a picture or a text pasted, anywhere on the page', async () => {
  const { text, word } = sampleNamed(await it.configuration(), 'Genuine but expired');
  const png = (await qrPng(text)).toString('base64');
  const give = (page, kind, from) => page.evaluate(async ([name, what, base64, code]) => {
    const data = new DataTransfer();
    if (what === 'text') data.setData('text/plain', code);
    else data.items.add(new File([await (await fetch(`data:image/png;base64,${base64}`).catch(() => new Response(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))))).blob()], 'ma.png', { type: 'image/png' }));
    const options = { bubbles: true, cancelable: true };
    document.body.dispatchEvent(name === 'drop'
      ? new DragEvent('drop', { ...options, dataTransfer: data })
      : new ClipboardEvent('paste', { ...options, clipboardData: data }));
  }, [from, kind, png, text]);
  for (const [kind, from] of [['picture', 'drop'], ['picture', 'paste'], ['text', 'paste'], ['text', 'drop']]) {
    const page = await it.browser.newPage();
    await open(page, it.url, '/kiem-tra', 'overlay');
    await give(page, kind, from);
    assert.equal(await verdictOf(page), word, `${kind} by ${from}`);
    await page.close();
  }
});

test('what is no picture, and a picture without a code, are said to be so', async () => {
  await it.on('/kiem-tra', 'overlay', async (page) => {
    await page.getByRole('tab', { name: 'Chọn ảnh' }).click();
    const input = page.locator('input[type=file]').first();
    await input.setInputFiles({ name: 'thu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await page.getByText(/Định dạng tệp không được hỗ trợ/).first().waitFor({ state: 'attached' });
    await open(page, it.url, '/kiem-tra', 'overlay');
    await page.getByRole('tab', { name: 'Chọn ảnh' }).click();
    const blank = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
    await page.locator('input[type=file]').first().setInputFiles({ name: 'trang.png', mimeType: 'image/png', buffer: blank });
    await page.getByText(/Không tìm thấy mã QR trong ảnh/).first().waitFor({ state: 'attached' });
  });
});

test('the scanner is fetched on use only, and never by the home page\'s first screen', async () => {
  const page = await it.browser.newPage({ ...PHONE, serviceWorkers: 'block' });
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page, it.url, '/kiem-tra', 'overlay');
  assert.deepEqual(asked.filter((path) => /scan|zxing/.test(path)), []);
  await page.close();
});

test('the technical details open and close, and the personal data of an altered code are not shown', async () => {
  const { text } = sampleNamed(await it.configuration(), 'Altered after signing');
  await it.on('/kiem-tra', 'plain', async (page) => {
    await page.getByRole('tab', { name: 'Dán mã' }).click();
    await page.getByRole('textbox', { name: 'Nội dung mã' }).fill(text);
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
    await verdictOf(page);
    assert.ok(!(await page.locator('main').innerText()).includes('SON THU'), 'the name of an altered code');
    const details = page.getByRole('button', { name: /Chi tiết kỹ thuật/ });
    assert.equal(await details.getAttribute('aria-expanded'), 'false');
    await details.click();
    await page.waitForFunction(() => document.querySelector('[aria-expanded=true]'));
    await details.click();
    await page.waitForFunction(() => !document.querySelector('[aria-expanded=true]'));
  }, { context: DESKTOP });
});
