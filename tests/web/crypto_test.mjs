import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { load } from './bundle.mjs';

globalThis.crypto ??= webcrypto;
const { verify } = await load('crypto.ts');
const { Body } = await load('wire.ts');
const [NOT_COMPUTABLE, MISMATCH, VERIFIED] = [0, 1, 2];
const data = new TextEncoder().encode('Sig_structure');

const KINDS = [
  ['ES256 on P-256', -7, { name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' }],
  ['ES256 on P-384', -7, { name: 'ECDSA', namedCurve: 'P-384' }, { name: 'ECDSA', hash: 'SHA-256' }],
  ['PS256', -37, { name: 'RSA-PSS', hash: 'SHA-256', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
    { name: 'RSA-PSS', saltLength: 32 }],
];

function request(algorithm, spki, signed, signature) {
  return new Body().u32(algorithm >>> 0).u32(spki.length).u32(signed.length).u32(signature.length)
    .bytes(spki).bytes(signed).bytes(signature).finish();
}

for (const [name, algorithm, generate, use] of KINDS) {
  test(`${name}: a true signature verifies, an altered one does not`, async () => {
    const pair = await crypto.subtle.generateKey(generate, true, ['sign', 'verify']);
    const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
    const signature = new Uint8Array(await crypto.subtle.sign(use, pair.privateKey, data));
    assert.equal(await verify(request(algorithm, spki, data, signature)), VERIFIED);
    assert.equal(await verify(request(algorithm, spki, data.map((byte) => byte ^ 1), signature)), MISMATCH);
    assert.equal(await verify(request(algorithm, spki, data, signature.slice(1))), MISMATCH);
  });
}

test('a key that is none, and an algorithm that is not asked for, cannot be computed', async () => {
  const nonsense = Uint8Array.of(1, 2, 3);
  assert.equal(await verify(request(-37, nonsense, data, nonsense)), NOT_COMPUTABLE);
  assert.equal(await verify(request(-7, nonsense, data, nonsense)), NOT_COMPUTABLE);
  assert.equal(await verify(request(-257, nonsense, data, nonsense)), NOT_COMPUTABLE);
});
