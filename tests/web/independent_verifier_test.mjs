// A certificate that the register issued, verified by what others wrote: the specification's own
// Base45 decoder, zlib, a CBOR library and Node's cryptography. Nothing of core/ is used.

import assert from 'node:assert/strict';
import { createHash, verify, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import base45 from 'base45-js';
import { decode, encode } from 'cborg';
import { citizenIn, sent } from '../e2e/citizens.mjs';
import { startPortal } from '../e2e/portal.mjs';

const PS256 = -37;
const COSE_SIGN1 = 18;
const options = { useMaps: true, tags: Object.assign([], { [COSE_SIGN1]: (message) => message }) };

/** The record of a demo citizen, over the API alone. */
async function record_of(portal, state) {
  const call = (method, path, body, headers = {}) => fetch(portal.url + path, {
    method,
    headers: { ...headers, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const person = citizenIn(portal.folder, state);
  const captcha = await (await call('POST', '/api/v1/captchas')).json();
  const { answer } = await sent(portal.folder, ({ kind, id }) => kind === 'captcha' && id === captcha.id);
  const [year, month, day] = person.birth_date.split('-');
  const begun = await call('POST', '/api/v1/lookups', {
    name: person.name,
    birth_date: { day, month, year, year_only: false },
    sex: person.sex,
    id: person.id,
    phone: person.phone,
    last_dose: null,
    captcha: { id: captcha.id, answer },
  });
  assert.equal(begun.status, 202);
  const { id } = await begun.json();
  const { code } = await sent(portal.folder, ({ kind, to }) => kind === 'sms' && to === person.phone);
  const opened = await call('POST', `/api/v1/lookups/${id}/otp`, { code });
  assert.equal(opened.status, 200);
  return { person, record: await opened.json() };
}

describe('a certificate that the register issued', () => {
  let portal;
  before(async () => { portal = await startPortal(); });
  after(() => portal?.stop());

  it('is verified and read by an independent verifier', async () => {
    const { person, record } = await record_of(portal, 'ISSUED');
    const { text } = record.doses[0].certificates[0];
    assert.ok(text.startsWith('HC1:'));

    const cose = decode(inflateSync(base45.decode(text.slice(4))), options);
    const [protectedHeader, , payload, signature] = cose;
    const header = decode(protectedHeader, options);
    assert.equal(header.get(1), PS256);

    const certificate = new X509Certificate(readFileSync(join(portal.folder, 'central.crt')));
    const kid = createHash('sha256').update(certificate.raw).digest().subarray(0, 8);
    assert.deepEqual(Buffer.from(header.get(4)), kid);
    const signed = encode(['Signature1', protectedHeader, new Uint8Array(), payload]);
    const key = { key: certificate.publicKey, padding: 6, saltLength: 32 };
    assert.ok(verify('sha256', signed, key, signature), 'the signature is right');
    signed[signed.length - 1] ^= 1;
    assert.ok(!verify('sha256', signed, key, signature), 'and of this content only');

    const claims = decode(payload, options);
    assert.equal(claims.get(1), 'VN');
    const days = (claims.get(4) - claims.get(6)) / 86_400;
    assert.ok(days === 365 || days === 366, `${days} days are twelve months`);

    const dcc = claims.get(-260).get(1);
    assert.equal(dcc.get('dob'), person.birth_date);
    assert.equal(`${dcc.get('nam').get('fn')} ${dcc.get('nam').get('gn')}`, person.name);
    const [dose] = dcc.get('v');
    assert.equal(dose.get('dt'), record.doses[0].date);
    assert.equal(dose.get('co'), 'VN');
    assert.match(dose.get('ci'), /^URN:UVCI:01:VN:[0-9A-F]{32}$/);
  });
});
