// The network is cut in the middle of an upload and of the last step: one report, nothing lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeFor, sentSoFar } from './citizens.mjs';
import { jpegOf, paperPixels, withExif } from './paper_photo.mjs';
import { addPhoto, codeShown, fillDoses, fillPerson, fillSending, fillStart, goOn, send } from './report_pages.mjs';
import { nextReporter } from './reporters.mjs';
import { session } from './session.mjs';
import { member } from './staff.mjs';

const it = session();

/** How many reports of this person lie with the site. */
async function reportsOf(person) {
  const ask = await member(it, 'tram-y-te-79-a');
  const { body } = await ask('GET', 'cases');
  return body.cases.filter(({ name }) => name === person.name).length;
}

/** A photo that takes several pieces: noise does not compress. */
function largePhoto() {
  const paper = paperPixels(2000, 2000);
  let state = 1;
  const pixels = paper.pixels.map((grey) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.max(0, Math.min(255, grey + (state >>> 24) - 128));
  });
  return { name: 'to.jpg', mimeType: 'image/jpeg', buffer: withExif(jpegOf({ ...paper, pixels }, 95)) };
}

/** The server takes it, and nobody hears the answer. */
async function unheard(route) {
  await route.fetch();
  await new Promise((resolve) => setTimeout(resolve, 300));
  await route.abort('connectionreset');
}

/** The page itself says so: what was announced before may still lie in the live regions. */
const lost = (page) => page.getByRole('main').getByText(/Mất kết nối mạng\. Nội dung bạn đã nhập vẫn được giữ/).first().waitFor({ state: 'attached' });

test('an upload that is cut off goes on where it was, and is one photo', async () => {
  const person = nextReporter(it.folder, 'K1');
  await it.from('/phan-anh', 'overlay', async (page) => {
    await fillStart(page);
    await fillPerson(page, person, 'K1');
    await goOn(page, '/phan-anh/mui-tiem');
    const begun = [];
    const offsets = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname === '/api/v1/uploads') begun.push(pathname);
      if (request.method() === 'PUT') offsets.push(Number(pathname.split('/').at(-1)));
    });
    let cut = false;
    await page.route('**/api/v1/uploads/*/*', async (route) => {
      if (cut || !route.request().url().endsWith('/524288')) return route.continue();
      cut = true;
      await page.context().setOffline(true);
      return route.abort('internetdisconnected');
    });
    await addPhoto(page, largePhoto(), false);
    await page.getByText(/Ảnh sẽ tự tải tiếp khi có mạng/).first().waitFor({ state: 'attached' });
    await page.context().setOffline(false);
    await page.getByText(/Đã tải xong,/).first().waitFor({ state: 'attached' });
    assert.equal(begun.length, 1);
    assert.ok(cut && offsets.filter((offset) => offset === 0).length === 1, `no piece that arrived is sent again: ${offsets}`);
    assert.ok(offsets.at(-1) > 524288);
  });
});

test('sending without a network keeps everything; the same report sent again is the same report', async () => {
  const person = nextReporter(it.folder, 'K1');
  await it.from('/phan-anh', 'overlay', async (page) => {
    await fillStart(page);
    await fillPerson(page, person, 'K1');
    await goOn(page, '/phan-anh/mui-tiem');
    await fillDoses(page, 'K1');
    await goOn(page, '/phan-anh/gui');
    await fillSending(page, it.folder);
    const keys = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/v1/reports')) keys.push(request.postDataJSON().idempotency_key);
    });
    await page.route('**/api/v1/reports', unheard, { times: 1 });
    const from = sentSoFar(it.folder);
    await page.getByRole('button', { name: /^Gửi phản hồi/ }).click();
    await lost(page);
    await send(page);
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1]);

    // So it goes with the last step.
    await page.route('**/api/v1/reports/*/otp', unheard, { times: 1 });
    await page.getByRole('textbox', { name: /OTP/ }).fill(await codeFor(it.folder, person, from));
    await page.getByRole('button', { name: /^Xác nhận/ }).click();
    await lost(page);
    await page.getByRole('button', { name: /^Xác nhận/ }).click();
    await page.waitForURL((at) => at.pathname === '/phan-anh/da-gui');
    assert.match(await codeShown(page), /^PA-/);
    assert.equal(await reportsOf(person), 1);
  });
});
