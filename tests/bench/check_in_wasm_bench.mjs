// text → verdict as WebAssembly under Node, beside Web Crypto verifying the same signature with the
// same key: `node check_in_wasm_bench.mjs FOLDER`, FOLDER holding wasm_check.js. Prints JSON.
import { readFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2] ?? 'build/web/bin');
const load = createRequire(import.meta.url)(join(folder, 'wasm_check.js'));
const module = await load({ wasmBinary: readFileSync(join(folder, 'wasm_check.wasm')) });
const { subtle } = webcrypto;

const algorithms = {
  ES256: {
    cose: -7,
    key: { name: 'ECDSA', namedCurve: 'P-256' },
    sign: { name: 'ECDSA', hash: 'SHA-256' },
  },
  PS256: {
    cose: -37,
    key: {
      name: 'RSA-PSS', hash: 'SHA-256', modulusLength: 2048,
      publicExponent: new Uint8Array([1, 0, 1]),
    },
    sign: { name: 'RSA-PSS', saltLength: 32 },
  },
};

const view = (pointer, size) => new Uint8Array(module.HEAPU8.buffer, pointer, size);

function put(buffer) {
  const bytes = new Uint8Array(buffer);
  view(module._bench_arena(bytes.length), bytes.length).set(bytes);
}

function take() {
  const size = module._bench_arena_size();
  return view(module._bench_arena(size), size).slice();
}

async function rounds_of(work, count) {
  const started = performance.now();
  for (let i = 0; i < count; i++) await work();
  return ((performance.now() - started) * 1000) / count;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

async function measure(name) {
  const { cose, key: key_kind, sign } = algorithms[name];
  const pair = await subtle.generateKey(key_kind, true, ['sign', 'verify']);
  put(await subtle.exportKey('spki', pair.publicKey));
  module._bench_prepare(cose);
  put(await subtle.sign(sign, pair.privateKey, take()));
  if (module._bench_assemble() === 0) throw new Error('the certificate could not be assembled');

  const verify = () => subtle.verify(sign, pair.publicKey,
    view(module._bench_signature(), module._bench_signature_size()),
    view(module._bench_signed_bytes(), module._bench_signed_size()));
  const conclude = (verified) => {
    if (module._bench_conclude(verified) !== 8) throw new Error('not OK');
  };
  const check = () => {
    module._bench_begin();
    return verify().then(conclude);
  };
  const without_signature = () => {
    module._bench_begin();
    module._bench_conclude(1);
  };

  // Raw verification needs the bytes to stay in place: begin once, and never conclude.
  const rounds = { check: [], raw: [], without_signature: [] };
  for (let round = 0; round < 25; round++) {
    rounds.check.push(await rounds_of(check, 400));
    module._bench_begin();
    rounds.raw.push(await rounds_of(verify, 400));
    const started = performance.now();
    for (let i = 0; i < 2000; i++) without_signature();
    rounds.without_signature.push(((performance.now() - started) * 1000) / 2000);
  }
  const check_us = median(rounds.check);
  const raw_us = median(rounds.raw);
  return {
    algorithm: name,
    per_second: 1e6 / check_us,
    raw_per_second: 1e6 / raw_us,
    ratio: median(rounds.raw.map((raw, round) => raw / rounds.check[round])),
    besides_signature_us: median(rounds.without_signature),
  };
}

console.log(JSON.stringify([await measure('ES256'), await measure('PS256')]));
