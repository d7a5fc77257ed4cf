// The invented citizens of demo mode, what the server sends them, and the way of one of them from
// the form to the record.

import { existsSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { settled } from './portal.mjs';

const PATIENCE_MS = 30_000;

/** One citizen for each state. */
export function citizens(folder) {
  return JSON.parse(readFileSync(join(folder, 'demo-citizens.json'), 'utf8'));
}
export const citizenIn = (folder, state) => citizens(folder).find((citizen) => citizen.state === state);

function outbox(folder) {
  const path = join(folder, 'outbox.jsonl');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/** The newest entry that `matches`, from the entry number `from` on. */
export async function sent(folder, matches, from = 0) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    const found = outbox(folder).slice(from).findLast(matches);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nothing of the kind is in the outbox');
}
export const sentSoFar = (folder) => outbox(folder).length;

let networks = 0;

/** The portal as seen from another network (127.0.n.0/24): look-ups are counted by network, and
 *  tests that are not about that must not use up each other's. `{ url, stop }`. */
export async function elsewhere(portalUrl) {
  const { hostname, port } = new URL(portalUrl);
  const localAddress = `127.0.${++networks}.1`;
  const open = new Set();
  const server = createServer((near) => {
    const far = connect({ host: hostname, port: Number(port), localAddress });
    for (const [one, other] of [[near, far], [far, near]]) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => open.delete(one));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => new Promise((resolve) => {
    server.close(resolve);
    for (const socket of open) socket.destroy();
  });
  return { url: `http://127.0.0.1:${server.address().port}`, stop };
}

/** The captcha on the screen: its answer as the outbox tells it. */
export async function captchaAnswer(page, folder) {
  const picture = page.locator('#app img').first();
  await picture.waitFor();
  const id = (await picture.getAttribute('src')).split('/').at(-2);
  return (await sent(folder, (entry) => entry.kind === 'captcha' && entry.id === id)).answer;
}

const field = (page, name) => page.getByRole('textbox', { name }).first();

async function fillBirthDate(page, [year, month, day]) {
  const birth = page.getByRole('group', { name: /sinh/ });
  if (day) {
    await birth.getByRole('textbox', { name: /^Ngày/ }).fill(day);
    await birth.getByRole('textbox', { name: /^Tháng/ }).fill(month);
  } else {
    await page.getByRole('checkbox', { name: /Chỉ nhớ năm sinh/ }).check();
  }
  await birth.getByRole('textbox', { name: /^Năm/ }).fill(year);
}

/** Puts a person's details into the form, without the captcha; `only`: which not, as `false`. */
export async function fillForm(page, person, only = {}) {
  if (only.name !== false) await field(page, /^Họ và tên/).fill(person.name);
  if (only.birth !== false) await fillBirthDate(page, person.birth_date.split('-'));
  await page.getByRole('radio', { name: person.sex === 'male' ? 'Nam' : 'Nữ', exact: true }).check();
  const kind = { citizen: /Căn cước/, old_card: /CMND/, passport: /Hộ chiếu/ }[person.id.kind];
  await page.getByRole('radio', { name: kind }).check();
  await field(page, /^Số giấy tờ/).fill(person.id.number);
  if (only.phone !== false) await field(page, /^Số điện thoại/).fill(person.phone);
}

/** Sends the form with a right captcha and waits for the screen of the one-time code. */
export async function sendForm(page, folder) {
  await field(page, /^Mã xác nhận/).fill(await captchaAnswer(page, folder));
  await page.getByRole('button', { name: /Nhận mã OTP/ }).click();
  await page.waitForURL('**/tra-cuu/ma-otp*');
  await settled(page);
}

/** The code that was sent to this person since the entry number `from`. */
export async function codeFor(folder, person, from) {
  const { code } = await sent(folder, (entry) => entry.kind === 'sms' && entry.code && samePhone(entry.to, person.phone), from);
  return code;
}
const samePhone = (one, other) => one.replace(/\D/g, '').slice(-9) === other.replace(/\D/g, '').slice(-9);

export async function enterCode(page, code) {
  await field(page, /OTP/).fill(code);
  await page.getByRole('button', { name: /^Xác nhận/ }).click();
}

/** From the open form to the record of this person. */
export async function lookUp(page, folder, person) {
  await fillForm(page, person);
  const from = sentSoFar(folder);
  await sendForm(page, folder);
  await enterCode(page, await codeFor(folder, person, from));
  await page.waitForURL('**/tra-cuu/ket-qua*');
  await settled(page);
}
