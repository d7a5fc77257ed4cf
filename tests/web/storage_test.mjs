import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { beforeEach, test } from 'node:test';
import { load } from './bundle.mjs';

globalThis.crypto ??= webcrypto;
const { remembered, rememberedInTab, store, storeInTab } = await load('storage.ts');

/** As the browser's: what it holds are its own properties. */
function storage() {
  const hidden = (value) => ({ value, enumerable: false });
  return Object.defineProperties({}, {
    setItem: hidden(function set(key, value) { this[key] = value; }),
    getItem: hidden(function get(key) { return this[key] ?? null; }),
    removeItem: hidden(function remove(key) { delete this[key]; }),
  });
}
beforeEach(() => Object.assign(globalThis, { localStorage: storage(), sessionStorage: storage() }));
const withoutRandom = (lines) => lines.replace(/random=.*\n$/, '');

test('a preference is remembered on the device, a draft in the tab, each until it is emptied', () => {
  store('language\nen');
  storeInTab('report_draft\n{"name":"Lê = Phúc"}');
  assert.equal(remembered(), 'language=en\n');
  assert.equal(withoutRandom(rememberedInTab()), 'tab.report_draft={"name":"Lê = Phúc"}\n');
  store('language\n');
  storeInTab('report_draft\n');
  assert.deepEqual([Object.keys(localStorage), Object.keys(sessionStorage)], [[], []]);
});

test('what others keep in the same place is neither told nor touched', () => {
  sessionStorage.setItem('somebody.else', '1');
  assert.equal(withoutRandom(rememberedInTab()), '');
});

test('characters that nobody can guess come with it, others each time', () => {
  const [one, other] = [rememberedInTab(), rememberedInTab()].map((lines) => /^random=(.*)\n$/.exec(lines)[1]);
  assert.match(one, /^[\w-]{5632}$/);
  assert.equal(one.length % 22, 0);
  assert.notEqual(one.slice(0, 22), other.slice(0, 22));
});

test('without storage nothing is remembered, and nothing fails', () => {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get() { throw new Error('off'); } });
  store('language\nen');
  assert.equal(remembered(), '');
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, writable: true, value: storage() });
});
