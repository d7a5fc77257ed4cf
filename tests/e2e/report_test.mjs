// The five steps, from the home page to the receipt, and on to the new certificate.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from './axe.mjs';
import { DESKTOP, PHONE } from './browser.mjs';
import { lookUp, sent } from './citizens.mjs';
import { KINDS, file } from './filing.mjs';
import { hasMetadata } from './paper_photo.mjs';
import { open, settled } from './portal.mjs';
import { addPhoto, fillPerson, fillStart, goOn, report } from './report_pages.mjs';
import { nextReporter, settledCase } from './reporters.mjs';
import { session } from './session.mjs';
import { approve } from './staff.mjs';

const it = session({}, ['--jobs-every', '1']);
const SITE = 'tram-y-te-79-a';

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const CODE_EVERY_MS = 61_000;
/** A report sent before everything else, for the test that needs an older one from the same phone. */
let earlier = null;
const sendEarlier = () => (earlier ??= (async () => {
  const person = nextReporter(it.folder, 'K1');
  return { person, code: await file(it, person, 'K1'), from: Date.now() };
})());

/** axe, and no sideways scrolling, on every screen of the way. */
const lookedAt = (page, skin) => async (screen) => {
  await settled(page, skin);
  assert.deepEqual(await faults(page, skin), [], screen);
  assert.ok(await sideways(page) <= 0, screen);
};

const WAYS = [
  ['K1', 'phone', 'overlay', true], ['K2', 'desktop', 'plain', false],
  ['K3', 'phone', 'plain', true], ['K3', 'desktop', 'overlay', false],
];
for (const [kind, device, skin, composed] of WAYS) {
  test(`${kind} from the home page to the new certificate, ${device}, ${skin} skin`, async () => {
    await sendEarlier();
    const person = nextReporter(it.folder, kind);
    await it.from('/', skin, async (page, url) => {
      await page.getByRole('main').getByRole('link', { name: /^Phản ánh/ }).first().click();
      await page.waitForURL((at) => at.pathname === '/phan-anh');
      await settled(page, skin);
      const uploads = [];
      page.on('request', (request) => {
        if (request.method() === 'PUT') uploads.push(request.postDataBuffer());
      });
      const code = await report(page, it.folder, person, kind, { composed, look: lookedAt(page, skin) });
      assert.ok(uploads.length > 0 && uploads.every((piece) => piece === null || !hasMetadata(piece)), 'the photo has lost its place');
      const { text } = await sent(it.folder, (entry) => entry.kind === 'sms' && entry.text?.includes(code));
      assert.ok(!text.includes(person.name));

      await approve(it, SITE, code, KINDS[kind].map((dose) => Number(dose.at(-1))));
      await settledCase(it, SITE, code, 'DONE');
      await open(page, url, '/tra-cuu', skin);
      await lookUp(page, it.folder, person.registered);
      await page.getByText(/Mã QR có hiệu lực đến/).first().waitFor({ state: 'attached' });
      for (const dose of KINDS[kind]) {
        await page.getByText(dose === 'dose_1' ? '10/08/2021' : '02/11/2021').first().waitFor({ state: 'attached' });
      }
    }, { context: device === 'phone' ? PHONE : DESKTOP });
  });
}

test('every step says what is missing, names it, and leads to it', async () => {
  for (const skin of ['overlay', 'plain']) {
    await it.on('/phan-anh', skin, async (page) => {
      await page.getByRole('button', { name: /^Bắt đầu/ }).click();
      await page.getByText('Vui lòng cho biết bạn phản ánh cho ai.').first().waitFor({ state: 'attached' });
      await lookedAt(page, skin)('step 1 with its errors');
      await fillStart(page);
      await page.getByRole('button', { name: /^Tiếp tục/ }).click();
      await page.getByText(/Còn \d+ mục cần sửa/).first().waitFor({ state: 'attached' });
      await lookedAt(page, skin)('step 2 with its errors');
      await page.getByRole('link', { name: /^Họ và tên/ }).first().click();
      await page.waitForFunction(() => document.activeElement.labels?.[0]?.textContent.startsWith('Họ và tên'));
    });
  }
});

test('what was typed is there after a reload, but no number of a paper, and consent is asked for again', async () => {
  const person = nextReporter(it.folder, 'K1');
  await it.on('/phan-anh', 'overlay', async (page, url) => {
    await fillStart(page);
    await fillPerson(page, person, 'K1');
    await settled(page);
    const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    assert.ok(stored.includes(person.name));
    assert.ok(!stored.includes(person.id.number), 'the number of the paper stays out of the browser');
    await page.reload();
    await settled(page);
    await open(page, url, '/phan-anh', 'overlay');
    assert.equal(await page.getByRole('checkbox', { name: /^Tôi đồng ý/ }).isChecked(), false);
    await page.getByRole('checkbox', { name: /^Tôi đồng ý/ }).check();
    await goOn(page, '/phan-anh/thong-tin');
    assert.equal(await page.getByRole('textbox', { name: /^Họ và tên/ }).inputValue(), person.name);
    assert.equal(await page.getByRole('textbox', { name: /^Số giấy tờ/ }).inputValue(), '');
  });
});

test('a photo is shown, judged and taken away again; what is no photo is refused', async () => {
  const person = nextReporter(it.folder, 'K1');
  await it.on('/phan-anh', 'plain', async (page) => {
    await fillStart(page);
    await fillPerson(page, person, 'K1');
    await goOn(page, '/phan-anh/mui-tiem');
    await addPhoto(page);
    const picture = page.locator('#app img').first();
    assert.match(await picture.getAttribute('src'), /^blob:/);
    assert.ok(await picture.evaluate((image) => image.complete && image.naturalWidth > 0));
    await page.getByRole('button', { name: /^Bỏ ảnh/ }).click();
    await page.getByRole('button', { name: /^Bỏ ảnh/ }).waitFor({ state: 'detached' });
    await page.locator('#app input[type=file]').first().setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('GIF89a') });
    await page.getByText(/Chỉ nhận tệp JPG, PNG, WEBP hoặc PDF/).first().waitFor({ state: 'attached' });
  });
});

test('a second report about the same dose, from the same phone, is offered as a supplement to the first', async () => {
  const { person, code, from } = await sendEarlier();
  // One phone gets a code a minute.
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, from + CODE_EVERY_MS - Date.now())));
  await it.from('/phan-anh', 'overlay', async (page) => {
    await report(page, it.folder, person, 'K1');
    await page.getByRole('button', { name: new RegExp(`Bổ sung vào ${code}`) }).click();
    await page.getByText(new RegExp(`Đã bổ sung vào phản ánh ${code}`)).first().waitFor({ state: 'attached' });
  }, { context: DESKTOP });
});
