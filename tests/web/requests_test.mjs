import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { load } from './bundle.mjs';

const { retryAfter, send } = await load('requests.ts');
const { bytesOf, textOf } = await load('wire.ts');
const NOW = Date.UTC(2026, 0, 1);

globalThis.location = new URL('https://tiemchung.example/tra-cuu');
const asked = [];
const answerWith = (respond) => {
  globalThis.fetch = async (url, options) => {
    asked.push({ url: String(url), ...options, body: options.body && textOf(options.body) });
    return respond();
  };
};
afterEach(() => asked.splice(0));

function read(bytes) {
  const view = new DataView(bytes.buffer);
  return { status: view.getUint16(0, true), zero: view.getUint16(2, true), seconds: view.getUint32(4, true), body: textOf(bytes.subarray(8)) };
}
const ask = async (text) => read(await send(bytesOf(text)));

test('a request goes out as the model words it, and its answer comes back with status and body', async () => {
  answerWith(() => new Response('{"id":"ạ"}', { status: 202 }));
  const answer = await ask('POST\n/api/v1/lookups\n{"name":"Lê\\nPhúc",\n"x":1}');
  assert.deepEqual(answer, { status: 202, zero: 0, seconds: 0, body: '{"id":"ạ"}' });
  const [{ url, method, body, credentials, headers, cache, redirect }] = asked;
  assert.deepEqual([url, method, credentials, cache, redirect], ['https://tiemchung.example/api/v1/lookups', 'POST', 'same-origin', 'no-store', 'error']);
  assert.equal(body, '{"name":"Lê\\nPhúc",\n"x":1}');
  assert.equal(headers['content-type'], 'application/json');
});

test('a request without a body has none', async () => {
  answerWith(() => new Response(null, { status: 204 }));
  for (const text of ['DELETE\n/api/v1/session', 'DELETE\n/api/v1/session\n']) {
    assert.deepEqual(await ask(text), { status: 204, zero: 0, seconds: 0, body: '' });
    assert.equal(asked.at(-1).body, undefined);
    assert.equal(asked.at(-1).headers, undefined);
  }
});

test('nothing but this portal\'s interface is ever asked', async () => {
  answerWith(() => new Response('x'));
  for (const path of ['https://elsewhere.example/api/v1/x', '//elsewhere.example/api/', '/assets/x', '/api/../secret', 'api', '', '/apix']) {
    assert.equal((await ask(`GET\n${path}\n`)).status, 0, path);
  }
  assert.deepEqual(asked, []);
});

test('refusals keep their status and say how long to wait', async () => {
  answerWith(() => new Response('{"code":"limit.reached"}', { status: 429, headers: { 'retry-after': '600' } }));
  assert.deepEqual(await ask('POST\n/api/v1/lookups\n{}'), { status: 429, zero: 0, seconds: 600, body: '{"code":"limit.reached"}' });
});

test('without a network, and after a body beyond all bounds, nobody answered', async () => {
  globalThis.fetch = async () => { throw new TypeError('failed'); };
  assert.deepEqual(await ask('GET\n/api/v1/record'), { status: 0, zero: 0, seconds: 0, body: '' });
  answerWith(() => new Response(new Uint8Array((2 << 20) + 1)));
  assert.equal((await ask('GET\n/api/v1/record')).status, 0);
});

test('Retry-After is read as seconds and as a date, by the clock of the server', () => {
  const of = (entries) => retryAfter(new Headers(entries), NOW);
  const date = (seconds) => new Date(NOW + seconds * 1000).toUTCString();
  assert.equal(of({}), 0);
  assert.equal(of({ 'retry-after': '60' }), 60);
  assert.equal(of({ 'retry-after': date(90) }), 90);
  assert.equal(of({ 'retry-after': date(90), date: date(30) }), 60);
  assert.equal(of({ 'retry-after': date(-5) }), 0);
  assert.equal(of({ 'retry-after': 'soon' }), 0);
  assert.equal(of({ 'retry-after': '-3' }), 0);
  assert.equal(of({ 'retry-after': '99999999999' }), 0xffffffff);
});
