// The demonstration's staff, their second factor, and their way in.

import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, settled } from './portal.mjs';

const STEP_SECONDS = 30;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** `[{ account, role, password, totp_secret, pile }]`. */
export const staff = (folder) => JSON.parse(readFileSync(join(folder, 'demo-staff.json'), 'utf8'));

function bytesOf(base32) {
  const bits = [...base32.replace(/=+$/, '')].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

/** RFC 6238 with SHA-1 and six digits, for the step `ahead` of now. */
export function totp(secret, ahead = 0) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / STEP_SECONDS) + ahead));
  const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Sessions by server and account: a code opens once only, so that whoever has signed in stays so. */
const sessions = new Map();

/** Opens `path` signed in as this member; by the sign-in screen the first time. */
export async function workAs(page, url, member, path, skin = 'overlay') {
  const name = `${url} ${member.account}`;
  const kept = sessions.get(name);
  if (kept) {
    await page.context().addCookies(kept);
    return open(page, url, path, skin);
  }
  await open(page, url, '/nhan-vien', skin);
  await signIn(page, member);
  sessions.set(name, (await page.context().cookies()).filter((cookie) => cookie.name === 'tiemchung_staff'));
  if (new URL(page.url()).pathname !== path) await open(page, url, path, skin);
  return page;
}

/** On the sign-in screen: account, password, code. */
export async function signIn(page, { account, password, totp_secret: secret }) {
  await page.getByRole('textbox', { name: /Tài khoản/ }).fill(account);
  await page.getByLabel(/^Mật khẩu/).first().fill(password);
  await page.getByRole('textbox', { name: /Mã xác thực|Mã OTP|6 chữ số/ }).fill(totp(secret));
  await page.getByRole('button', { name: /^Đăng nhập/ }).click();
  await page.waitForURL((at) => at.pathname !== '/nhan-vien');
  await settled(page);
}
