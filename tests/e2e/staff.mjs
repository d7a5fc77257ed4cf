// The demonstration's staff, their second factor, and their way in.

import assert from 'node:assert/strict';
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

async function cookieOf({ url, folder }, account) {
  const name = `${url} ${account}`;
  if (!sessions.has(name)) {
    const { password, totp_secret: secret } = staff(folder).find((member) => member.account === account);
    const response = await fetch(`${url}/api/v1/staff/session`, {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password, totp: totp(secret) }),
    });
    assert.equal(response.status, 200, await response.clone().text());
    sessions.set(name, response.headers.get('set-cookie').split(';')[0]);
  }
  return sessions.get(name);
}

/** Requests as this member of staff. */
export async function member(portal, account) {
  const cookie = await cookieOf(portal, account);
  return async (method, path, body) => {
    const response = await fetch(`${portal.url}/api/v1/staff/${path}`, {
      method, headers: { cookie, ...(body && { 'content-type': 'application/json' }) }, body: body && JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  };
}

/** Opens `path` as this member of staff, who has signed in before. */
export async function workAs(page, portal, account, path, skin = 'overlay') {
  const [name, value] = (await cookieOf(portal, account)).split('=');
  const { hostname: domain } = new URL(portal.url);
  await page.context().addCookies([{ name, value, domain, path: '/api/v1/staff', httpOnly: true, sameSite: 'Strict' }]);
  return open(page, portal.url, path, skin);
}

const NOTHING = { changes: [], corrected: [], reasons: [], fields: [], message: '', put_off: null, put_off_until: null };

/** Takes the case and decides it; what it is afterwards. */
export async function decide(portal, account, code, decision) {
  const ask = await member(portal, account);
  const locked = await ask('POST', `cases/${code}/lock`);
  assert.equal(locked.status, 200, JSON.stringify(locked.body));
  const { status, body } = await ask('POST', `cases/${code}/decision`, { ...NOTHING, ...decision });
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

/** Approves that these doses are added as they were declared. */
export const approve = (portal, account, code, doses) =>
  decide(portal, account, code, { event: 'approve', changes: doses.map((dose) => ({ kind: 'add_dose', dose })) });

/** On the sign-in screen: account, password, code. */
export async function signIn(page, { account, password, totp_secret: secret }) {
  await page.getByRole('textbox', { name: /^Tài khoản/ }).fill(account);
  await page.getByLabel(/^Mật khẩu/).first().fill(password);
  await page.getByRole('textbox', { name: /^Mã xác thực/ }).fill(totp(secret));
  await page.getByRole('button', { name: /^Đăng nhập/ }).click();
  await page.waitForURL((at) => at.pathname !== '/nhan-vien');
  await settled(page);
}
