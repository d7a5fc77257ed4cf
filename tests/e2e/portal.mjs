// The real server with demonstration keys of its own, or the one at TIEMCHUNG_URL; and pages of it.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PHONE } from './browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const READY_MS = 60_000;

async function address(process, log) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`the server is not ready:\n${log.join('\n')}`)), READY_MS).unref();
  });
  const ready = new Promise((resolve, reject) => {
    createInterface(process.stdout).on('line', (line) => {
      log.push(line);
      const said = /^ready (http:\/\/\S+?)\/?$/.exec(line);
      if (said) resolve(said[1]);
    });
    createInterface(process.stderr).on('line', (line) => log.push(line));
    process.on('exit', (code) => reject(new Error(`the server ended with ${code}:\n${log.join('\n')}`)));
  });
  return Promise.race([ready, late]);
}

/** `{ url, folder, stop }`: `folder` is the server's data folder. `more`: further options of serve. */
export async function startPortal(more = []) {
  if (process.env.TIEMCHUNG_URL) {
    return { url: process.env.TIEMCHUNG_URL.replace(/\/$/, ''), folder: process.env.TIEMCHUNG_DATA, stop: async () => undefined };
  }
  const data = await mkdtemp(join(tmpdir(), 'tiemchung-e2e-'));
  const program = process.env.TIEMCHUNG_PROGRAM ?? join(root, 'build/native/bin/tiemchung');
  const site = process.env.TIEMCHUNG_SITE ?? join(root, 'build/web/dist');
  const server = spawn(program, ['serve', '--demo', '--port', '0', '--data', data, '--web', site, ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
    }
    await rm(data, { recursive: true, force: true });
  };
  try {
    return { url: await address(server, []), folder: data, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Every address that opens by itself. */
export const ROUTES = ['/', '/kiem-tra', '/huong-dan', '/quyen-rieng-tu', '/tra-cuu', '/tra-cuu/da-luu', '/phan-anh', '/theo-doi', '/nhan-vien', '/khong-co'];
export const SKINS = ['plain', 'overlay'];

/** Counts in the page what it has asked for and has no answer to yet. */
function countRequests() {
  const { fetch } = window;
  window.unanswered = 0;
  window.fetch = async (...all) => {
    window.unanswered += 1;
    try {
      return await fetch(...all);
    } finally {
      window.unanswered -= 1;
    }
  };
}

/** Fails the test at the end of the page's life if the page complained. */
export const complaints = new WeakMap();

export async function newPage(browser, { context: options = PHONE, before } = {}) {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options });
  const page = await context.newPage();
  const said = [];
  complaints.set(page, said);
  await page.addInitScript(countRequests);
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => {
    // An address that leads nowhere is answered as such; the browser remarks on it.
    const { url } = message.location();
    const lost = url.endsWith('/khong-co') || url.includes('/khong-co?');
    // So it does on a refusal of the interface, which the page itself puts into words.
    const refused = url.includes('/api/v1/') && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !lost && !refused) said.push(message.text());
  });
  await before?.(page, context);
  return page;
}

/** Waits until the core has opened the page, has what it asked the server for, and has shown it. */
export async function settled(page, skin) {
  const answered = (wanted) => {
    const { state, skin: now } = document.documentElement.dataset;
    const answers = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/v1/'));
    return state === 'open' && (!wanted || now === wanted) && document.querySelector('h1') && answers.length >= 2 && !window.unanswered;
  };
  // What an answer led to may have asked for something more.
  do {
    await page.waitForFunction(answered, skin);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  } while (!await page.evaluate(answered, skin));
}

/** `skin`: which one to ask for and to wait for; null for whichever comes. */
export async function open(page, url, path, skin = 'overlay') {
  const query = skin === 'plain' ? `${path.includes('?') ? '&' : '?'}plain=1` : '';
  await page.goto(url + path + query);
  await settled(page, skin);
  return page;
}
