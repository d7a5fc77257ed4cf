// Following a report: from its code to what was decided, and what a citizen can still do.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from './axe.mjs';
import { DESKTOP, PHONE } from './browser.mjs';
import { codeFor, lookUp, sentSoFar } from './citizens.mjs';
import { file, filed } from './filing.mjs';
import { open, settled } from './portal.mjs';
import { addPhoto } from './report_pages.mjs';
import { nextReporter, settledCase } from './reporters.mjs';
import { session } from './session.mjs';
import { approve, decide } from './staff.mjs';

const it = session({}, ['--jobs-every', '1']);
const SITE = 'tram-y-te-79-a';

const field = (page, name) => page.getByRole('textbox', { name }).first();
const shown = (page, text) => page.getByText(text).first().waitFor({ state: 'attached' });
const fine = async (page, skin, screen) => {
  await settled(page, skin);
  assert.deepEqual(await faults(page, skin), [], screen);
};

/** To the one report, with the cookie that sending it gave. */
async function follow(page, url, skin, { code, cookie }) {
  const [name, value] = cookie.split('=');
  await page.context().addCookies([{ name, value, domain: new URL(url).hostname, path: '/api', httpOnly: true, sameSite: 'Strict' }]);
  await open(page, url, '/theo-doi/danh-sach', skin);
  await page.getByRole('heading', { name: new RegExp(code) }).waitFor();
  await settled(page, skin);
}

/** One phone gets a code a minute: the tests that prove a phone again come last. */
const CODE_EVERY_MS = 61_000;
let early = null;
const sendEarly = () => (early ??= (async () => {
  const sentTo = [];
  for (const kind of ['K2', 'K3']) {
    const person = nextReporter(it.folder, kind);
    sentTo.push({ person, code: await file(it, person, kind) });
  }
  return { sentTo, from: Date.now() };
})());

/** On the form: the code that was sent opens what was asked for. */
async function prove(page, folder, person) {
  const from = sentSoFar(folder);
  await page.getByRole('button', { name: /^Tra cứu/ }).click();
  await page.waitForURL((at) => at.pathname === '/theo-doi/ma-otp');
  await settled(page);
  await field(page, /OTP/).fill(await codeFor(folder, person, from));
  await page.getByRole('button', { name: /^Xác nhận/ }).click();
  await page.waitForURL((at) => ['/theo-doi/phan-anh', '/theo-doi/danh-sach'].includes(at.pathname));
  await settled(page);
}

for (const [skin, context] of [['overlay', PHONE], ['plain', DESKTOP]]) {
  test(`refused, mended, approved, and the new certificate, ${skin} skin`, async () => {
    await sendEarly();
    const person = nextReporter(it.folder, 'K1');
    const report = await filed(it, person, 'K1');
    const { code } = report;
    await decide(it, SITE, code, { event: 'refuse', reasons: ['R08'], fields: ['photos'], message: 'Ảnh bị mờ.' });
    await it.from('/theo-doi', skin, async (page, url) => {
      await fine(page, skin, 'the form');
      await follow(page, url, skin, report);
      await shown(page, 'Ảnh bị mờ, không đọc được chữ.');
      await fine(page, skin, 'a refused report');
      await page.getByRole('link', { name: /Sửa và gửi lại/ }).or(page.getByRole('button', { name: /Sửa và gửi lại/ })).first().click();
      await page.waitForURL((at) => at.pathname === '/theo-doi/bo-sung');
      await settled(page);
      await addPhoto(page);
      await fine(page, skin, 'mending');
      await page.getByRole('button', { name: /^Gửi/ }).click();
      await page.waitForURL((at) => at.pathname === '/theo-doi/phan-anh');
      await shown(page, /Đã gửi nội dung bổ sung/);
      await approve(it, SITE, code, [1]);
      await settledCase(it, SITE, code, 'DONE');
      await page.getByRole('button', { name: /^Cập nhật/ }).click();
      await shown(page, 'Đã cập nhật chứng nhận');
      await fine(page, skin, 'a report that is done');
      await page.getByRole('link', { name: /Mở mã QR mới/ }).or(page.getByRole('button', { name: /Mở mã QR mới/ })).first().click();
      await page.waitForURL((at) => at.pathname === '/tra-cuu');
      await open(page, url, '/tra-cuu', skin);
      await lookUp(page, it.folder, person.registered);
      await shown(page, '10/08/2021');
    }, { context });
  });
}

test('the photos that were sent can be seen and erased, the report withdrawn, the tab signed out', async () => {
  const report = await filed(it, nextReporter(it.folder, 'K3'), 'K3');
  await it.from('/theo-doi', 'plain', async (page, url) => {
    await follow(page, url, 'plain', report);
    const picture = page.getByRole('img', { name: /^Ảnh 1/ });
    await picture.waitFor();
    await page.waitForFunction((image) => image.complete && image.naturalWidth > 0, await picture.elementHandle());
    await page.getByRole('button', { name: /^Yêu cầu xóa ảnh/ }).click();
    await page.getByRole('button', { name: /^Xóa ảnh/ }).click();
    await shown(page, 'Đã xóa ảnh.');
    await page.getByRole('button', { name: /^Rút phản ánh/ }).first().click();
    await page.getByRole('button', { name: /^Rút phản ánh này/ }).click();
    await shown(page, 'Đã rút phản ánh.');
    await shown(page, 'Đã rút');
    await page.getByRole('button', { name: /^Thoát/ }).click();
    await page.waitForURL((at) => at.pathname === '/theo-doi');
    assert.equal(await page.evaluate(async () => (await fetch('/api/v1/reports')).status), 401);
    await open(page, url, '/theo-doi/phan-anh', 'plain');
    await page.waitForURL((at) => at.pathname === '/theo-doi');
  });
});

test('a code with a wrong sign is found out while typing, another person\'s code tells nothing', async () => {
  const code = await file(it, nextReporter(it.folder, 'K3'), 'K3');
  await it.from('/theo-doi', 'overlay', async (page) => {
    await field(page, /^Mã phản ánh/).fill(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`);
    await field(page, /^Số điện thoại/).fill('0912345678');
    await shown(page, /Mã phản ánh không đúng/);
    await field(page, /^Mã phản ánh/).fill(code);
    await page.getByRole('button', { name: /^Tra cứu/ }).click();
    await page.waitForURL((at) => at.pathname === '/theo-doi/ma-otp');
    await shown(page, /Nếu thông tin khớp/);
  });
});

test('nothing of a report is in the caches of the page', async () => {
  const person = nextReporter(it.folder, 'K2');
  const report = await filed(it, person, 'K2');
  await it.from('/', 'overlay', async (page, url) => {
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await follow(page, url, 'overlay', report);
    const kept = await page.evaluate(async () => {
      const found = [];
      for (const name of await caches.keys()) {
        for (const { url: address } of await (await caches.open(name)).keys()) found.push(new URL(address).pathname);
      }
      return found;
    });
    assert.deepEqual(kept.filter((path) => path.startsWith('/api/') && !/trust-list|configuration/.test(path)), []);
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    assert.ok(!stored.includes(person.name) && !stored.includes(person.id.number) && !stored.includes(person.phone));
  });
});

test('a code and its phone, or a phone and a birth date where the code is forgotten, open a report', async () => {
  const { sentTo: [forgotten, known], from } = await sendEarly();
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, from + CODE_EVERY_MS - Date.now())));
  await it.from('/theo-doi', 'overlay', async (page) => {
    await field(page, /^Mã phản ánh/).fill(known.code.toLowerCase());
    await field(page, /^Số điện thoại/).fill(known.person.phone);
    await prove(page, it.folder, known.person);
    await page.getByRole('heading', { name: new RegExp(known.code) }).waitFor();
  });
  await it.from('/theo-doi', 'plain', async (page) => {
    await page.getByRole('button', { name: /^Quên mã phản ánh/ }).or(page.getByRole('link', { name: /^Quên mã phản ánh/ })).first().click();
    const [year, month, day] = forgotten.person.birth_date.split('-');
    const birth = page.getByRole('group', { name: /Ngày sinh/ });
    await birth.getByRole('textbox', { name: /^Ngày/ }).fill(day);
    await birth.getByRole('textbox', { name: /^Tháng/ }).fill(month);
    await birth.getByRole('textbox', { name: /^Năm/ }).fill(year);
    await field(page, /^Số điện thoại/).fill(forgotten.person.phone);
    await prove(page, it.folder, forgotten.person);
    await shown(page, forgotten.code);
  });
});
