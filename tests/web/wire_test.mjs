import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { load, root } from './bundle.mjs';

const wire = await load('wire.ts');

function table(name) {
  const text = readFileSync(join(root, 'ui/semantics', `${name}_table.inc`), 'utf8');
  return [...text.matchAll(/^TIEMCHUNG_\w+\((\w+)\)/gm)].map(([, entry]) => entry);
}

test('the roles of the page are those of the core, in the same order', () => {
  assert.deepEqual([...wire.ROLES], table('role'));
});

test('the variants of the page are those of the core, in the same order', () => {
  assert.deepEqual([...wire.VARIANTS], table('variant'));
});

test('the hints of the page are those of the core, in the same order', () => {
  const source = readFileSync(join(root, 'web/wire.ts'), 'utf8');
  const names = /enum Hint \{([^}]*)\}/.exec(source)[1].split(',').map((name) => name.trim()).filter(Boolean);
  const snake = names.map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  assert.deepEqual(snake, table('hint'));
});

test('an event record carries kind, flags, node, length and bytes, padded to four', () => {
  const record = wire.encodeEvent(2, 1, 0x01020304, wire.bytesOf('tạo'));
  assert.deepEqual([...record], [2, 0, 1, 0, 4, 3, 2, 1, 5, 0, 0, 0, 0x74, 0xe1, 0xba, 0xa1, 0x6f, 0, 0, 0]);
});

test('ops of every kind are read in order, without alignment', () => {
  const text = (value) => new wire.Body().u32(wire.bytesOf(value).length).bytes(wire.bytesOf(value)).finish();
  const u16 = (value) => Uint8Array.of(value & 255, value >> 8);
  const put = new wire.Body().u8(2).u32(7).u32(0).u8(9).u8(5).bytes(u16(1 << 5))
    .f32(1).f32(2).f32(-1).f32(4).u8(3).u8(1).f32(16).f32(25).bytes(u16(600)).u32(9)
    .bytes(text('home/door')).bytes(text('Kiểm tra')).bytes(text('')).bytes(text('home/error'))
    .bytes(u16(1)).u8(3).bytes(text('/kiem-tra')).finish();
  const rest = new wire.Body().u8(4).u32(7).f32(1).f32(2).f32(3).f32(4)
    .u8(3).u32(0).u32(2).u32(7).u32(8).u8(1).u32(7).finish();
  const seen = [];
  wire.decodeOps(Uint8Array.of(...put, ...rest), {
    put: (node) => seen.push(['put', node]),
    rect: (...all) => seen.push(['rect', ...all]),
    order: (...all) => seen.push(['order', ...all]),
    remove: (...all) => seen.push(['remove', ...all]),
  });
  const [[, node], ...others] = seen;
  assert.equal(node.role, 'link');
  assert.equal(node.variant, 'text_link');
  assert.equal(node.rect, null);
  assert.deepEqual([node.key, node.label, node.errorKey, node.weight], ['home/door', 'Kiểm tra', 'home/error', 600]);
  assert.equal(node.hints.get(3), '/kiem-tra');
  assert.deepEqual(others, [
    ['rect', 7, { x: 1, y: 2, width: 3, height: 4 }], ['order', 0, [7, 8]], ['remove', 7],
  ]);
});

test('the bytes of an effect outlive the memory that they came in', () => {
  const bytes = Uint8Array.of(3, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0x61, 0x62, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  const effects = wire.decodeEffects(bytes);
  bytes.fill(0);
  assert.deepEqual(effects.map(({ kind, bytes: body }) => [kind, wire.textOf(body)]), [[3, 'ab'], [5, '']]);
});
