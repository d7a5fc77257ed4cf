import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './bundle.mjs';

const { upload } = await load('photo/upload.ts');
const PIECE = 512 << 10;
const reply = (status, body = {}, seconds = 0) => ({ status, seconds, body: new TextEncoder().encode(JSON.stringify(body)) });

/** A server that keeps what it is sent; `mishap(call, request)` may answer or throw in its place. */
function serverWith(mishap = () => undefined) {
  const it = { asked: [], taken: [], uploads: 0, waits: [], told: [] };
  let offset = 0;
  let size = 0;
  const state = () => ({ id: `u${it.uploads}`, bytes: size, offset, done: offset === size });
  it.send = async (method, path, body, progress) => {
    it.asked.push(`${method} ${path}`);
    const answer = mishap(it.asked.length, { method, path, before: true });
    if (answer) return answer;
    if (method === 'POST') {
      [offset, size] = [0, JSON.parse(body).bytes];
      it.taken = [];
      it.uploads += 1;
      return reply(201, { ...state(), done: false });
    }
    if (method === 'GET') return reply(200, state());
    if (Number(path.split('/').at(-1)) !== offset) return reply(409, { code: 'upload.wrong_offset' });
    progress(body.size / 2);
    it.taken.push(Buffer.from(await body.arrayBuffer()));
    offset += body.size;
    mishap(it.asked.length, { method, path, before: false });
    return reply(200, state());
  };
  it.options = (signal = new AbortController().signal) => ({
    send: it.send, wait: async (ms) => { it.waits.push(ms); }, progress: (...all) => it.told.push(all), signal,
  });
  return it;
}
const content = new Blob([Uint8Array.from({ length: 2 * PIECE + 1000 }, (_, at) => at * 31 & 255)]);
const bytes = Buffer.from(await content.arrayBuffer());
const lost = () => { throw new Error('nobody answered'); };

test('a file goes out in pieces of 512 KiB, and its end is the answer', async () => {
  const server = serverWith();
  const addresses = [];
  const { status, body } = await upload(content, server.options(), (path) => addresses.push(path));
  assert.equal(status, 200);
  assert.equal(JSON.parse(new TextDecoder().decode(body)).done, true);
  assert.deepEqual(server.asked, ['POST /api/v1/uploads', 'PUT /api/v1/uploads/u1/0', `PUT /api/v1/uploads/u1/${PIECE}`, `PUT /api/v1/uploads/u1/${2 * PIECE}`]);
  assert.deepEqual(addresses, ['/api/v1/uploads/u1']);
  assert.ok(Buffer.concat(server.taken).equals(bytes));
  assert.ok(server.told.every(([part, interrupted], at) => !interrupted && part <= 1 && (at === 0 || part >= server.told[at - 1][0])));
});

test('a piece lost on its way out is sent again, one lost on its way back is not', async () => {
  for (const before of [true, false]) {
    let broken = false;
    const server = serverWith((call, request) => {
      if (broken || request.method !== 'PUT' || request.before !== before || !request.path.endsWith(`/${PIECE}`)) return undefined;
      broken = true;
      return lost();
    });
    assert.equal((await upload(content, server.options(), () => undefined)).status, 200);
    assert.ok(Buffer.concat(server.taken).equals(bytes));
    assert.equal(server.uploads, 1);
    assert.ok(server.asked.includes('GET /api/v1/uploads/u1'));
    assert.ok(server.told.some(([, interrupted]) => interrupted));
    assert.equal(server.asked.filter((each) => each.endsWith(`/${PIECE}`)).length, before ? 2 : 1);
  }
});

test('without a network it waits longer and longer, and goes on when somebody answers', async () => {
  const server = serverWith((call) => call > 2 && call < 10 ? lost() : undefined);
  assert.equal((await upload(content, server.options(), () => undefined)).status, 200);
  assert.deepEqual(server.waits, [1000, 2000, 4000, 8000, 16000, 30000, 30000]);
  assert.ok(Buffer.concat(server.taken).equals(bytes));
});

test('a server that is too busy is asked again when it said', async () => {
  const server = serverWith((call) => call === 1 ? reply(503, {}, 7) : call === 4 ? reply(429, {}, 3) : undefined);
  assert.equal((await upload(content, server.options(), () => undefined)).status, 200);
  assert.deepEqual(server.waits, [7000, 3000]);
  const never = serverWith(() => reply(503, {}, 5));
  assert.equal((await upload(content, never.options(), () => undefined)).status, 503, 'in the end that is the answer');
});

test('a wait of minutes is told, not waited for', async () => {
  const server = serverWith(() => reply(429, { code: 'limit.reached' }, 400));
  const { status, seconds } = await upload(content, server.options(), () => undefined);
  assert.deepEqual([status, seconds], [429, 400]);
  assert.deepEqual(server.waits, []);
});

test('a file that is refused is not sent a second time', async () => {
  const server = serverWith((call) => call === 4 ? reply(422, { code: 'report.photo_broken' }) : undefined);
  const { status, body } = await upload(content, server.options(), () => undefined);
  assert.equal(status, 422);
  assert.equal(JSON.parse(new TextDecoder().decode(body)).code, 'report.photo_broken');
  assert.equal(server.asked.length, 4);
});

test('an upload that the server let go of begins anew', async () => {
  const server = serverWith((call) => call === 3 ? reply(404, { code: 'upload.unknown' }) : undefined);
  assert.equal((await upload(content, server.options(), () => undefined)).status, 200);
  assert.equal(server.uploads, 2);
  assert.ok(Buffer.concat(server.taken).equals(bytes));
});

test('a server that never gets any further is not asked for ever', async () => {
  const server = serverWith((call, { method }) => method === 'POST' ? undefined : reply(200, { id: 'u1', bytes: 1, offset: 0, done: false }));
  await upload(content, server.options(), () => undefined);
  assert.ok(server.asked.length < 20);
});

test('an upload that is called off ends', async () => {
  const off = new AbortController();
  const server = serverWith((call) => {
    if (call !== 3) return undefined;
    off.abort();
    return lost();
  });
  await assert.rejects(upload(content, server.options(off.signal), () => undefined));
  assert.equal(server.asked.length, 3);
});
