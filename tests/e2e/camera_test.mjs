// The camera through Chromium's fake capture device, which plays a film made here.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PHONE, launch } from './browser.mjs';
import { sampleNamed, verdictOf } from './certificates.mjs';
import { SKINS, newPage, open, startPortal } from './portal.mjs';
import { qrFilm } from './qr_picture.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tiemchung-film-'));
const film = join(folder, 'ma.y4m');
let portal;
let browser;

before(async () => {
  portal = await startPortal();
  const configuration = await (await fetch(`${portal.url}/api/v1/configuration`)).json();
  await qrFilm(film, sampleNamed(configuration, 'Dose 3 of 3, genuine and valid').text);
  browser = await launch({ args: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`] });
}, { timeout: 180_000 });

after(async () => {
  await browser?.close();
  await portal?.stop();
  rmSync(folder, { recursive: true, force: true });
});

for (const skin of SKINS) {
  test(`a code held before the camera gets its verdict, and the camera stops, ${skin} skin`, async () => {
    const page = await newPage(browser, { context: { ...PHONE, permissions: ['camera'] } });
    await page.addInitScript(() => {
      globalThis.tracks = [];
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wish) => {
        globalThis.asked = (globalThis.asked ?? 0) + 1;
        const stream = await open(wish);
        globalThis.tracks.push(...stream.getTracks());
        return stream;
      };
    });
    await open(page, portal.url, '/kiem-tra', skin);
    assert.equal(await page.evaluate(() => globalThis.asked ?? 0), 0, 'nobody asked for the camera yet');
    await page.getByRole('button', { name: 'Bật camera' }).click();
    assert.equal(await verdictOf(page), 'HỢP LỆ');
    assert.deepEqual(await page.evaluate(() => globalThis.tracks.map(({ readyState }) => readyState)), ['ended']);
    await page.context().close();
  });
}

test('a camera that is not allowed leaves the other ways open', async () => {
  const refusing = await launch({ args: ['--use-fake-device-for-media-stream', '--deny-permission-prompts'] });
  const page = await newPage(refusing, { context: PHONE });
  await open(page, portal.url, '/kiem-tra', 'overlay');
  await page.getByRole('button', { name: 'Bật camera' }).click();
  await page.getByText(/Chưa được phép dùng camera/).first().waitFor({ state: 'attached' });
  await page.getByRole('tab', { name: 'Dán mã' }).click();
  await page.getByRole('textbox', { name: 'Nội dung mã' }).waitFor();
  await refusing.close();
});
