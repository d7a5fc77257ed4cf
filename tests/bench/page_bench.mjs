// What the page costs: bytes to the first usable screen and to the first scan (as sent, brotli),
// frames and main-thread work when idle, time until it can be used with the CPU slowed down 4 times.
// Prints JSON.
// usage: node tests/bench/page_bench.mjs   (the server as for the end-to-end tests)

import { PHONE, launch } from '../e2e/browser.mjs';
import { sampleNamed, verdictOf } from '../e2e/certificates.mjs';
import { newPage, open, startPortal } from '../e2e/portal.mjs';
import { qrPng } from '../e2e/qr_picture.mjs';

const IDLE_MS = 5000;
const RUNS = 5;
const THROTTLE = 4;

/** Notes when the page can be used, and how many frames it asked for. */
function watch(page) {
  return page.addInitScript(() => {
    globalThis.framesRun = 0;
    const ask = globalThis.requestAnimationFrame.bind(globalThis);
    globalThis.requestAnimationFrame = (run) => ask((now) => {
      ++globalThis.framesRun;
      run(now);
    });
    new MutationObserver(() => {
      if (document.documentElement.dataset.state === 'open') globalThis.openAt ??= performance.now();
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-state'] });
  });
}

/** Counts what comes over the wire on a page: bodies as they were sent, and what they were. */
async function meter(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const requests = new Map();
  client.on('Network.requestWillBeSent', ({ requestId, request }) => requests.set(requestId, { url: request.url, bytes: 0 }));
  client.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes += encodedDataLength;
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = Math.max(request.bytes, encodedDataLength);
  });
  const total = () => [...requests.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  return { client, total };
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function bytes(browser, url, skin, png) {
  const page = await newPage(browser, { context: { ...PHONE, serviceWorkers: 'block' }, before: watch });
  const wire = await meter(page);
  // The worker of the scanner has a network of its own in the protocol: counted by its responses.
  let scanner = 0;
  page.context().on('response', async (response) => {
    if (/\/assets\/(scan|zxing)/.test(response.url())) scanner += Number(response.headers()['content-length'] ?? 0);
  });
  await open(page, url, '/kiem-tra', skin);
  const firstScreen = wire.total();
  await page.getByRole('tab', { name: 'Chọn ảnh' }).click();
  await page.locator('input[type=file]').first().setInputFiles({ name: 'ma.png', mimeType: 'image/png', buffer: png });
  await verdictOf(page);
  await page.context().close();
  return { first_screen: firstScreen, scanner };
}

async function idle(browser, url, skin) {
  const page = await newPage(browser, { context: PHONE, before: watch });
  await open(page, url, '/', skin);
  await page.waitForTimeout(3000);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const read = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return { work: metrics.find(({ name }) => name === 'TaskDuration').value, frames: await page.evaluate(() => globalThis.framesRun) };
  };
  const before = await read();
  await page.waitForTimeout(IDLE_MS);
  const after = await read();
  await page.context().close();
  return { seconds: IDLE_MS / 1000, frames: after.frames - before.frames, main_thread_ms: Math.round((after.work - before.work) * 1000) };
}

async function interactive(browser, url, skin) {
  const times = [];
  for (let run = 0; run < RUNS; ++run) {
    const page = await newPage(browser, { context: { ...PHONE, serviceWorkers: 'block' }, before: watch });
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    await open(page, url, '/', skin);
    times.push(Math.round(await page.evaluate(() => globalThis.openAt)));
    await page.context().close();
  }
  return { cpu_throttle: THROTTLE, runs: RUNS, median_ms: median(times), worst_ms: Math.max(...times) };
}

const portal = await startPortal();
const browser = await launch();
try {
  const configuration = await (await fetch(`${portal.url}/api/v1/configuration`)).json();
  const png = await qrPng(sampleNamed(configuration, 'Dose 3 of 3, genuine and valid').text);
  const result = {};
  for (const skin of ['overlay', 'plain']) {
    result[skin] = {
      bytes: await bytes(browser, portal.url, skin, png),
      idle: await idle(browser, portal.url, skin),
      interactive: await interactive(browser, portal.url, skin),
    };
  }
  console.log(JSON.stringify(result, null, 1));
} finally {
  await browser.close();
  await portal.stop();
}
