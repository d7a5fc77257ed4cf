// How much TypeScript the first screen waits for, without the module's own loader.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { root } from './bundle.mjs';

const { build } = createRequire(join(root, 'web/package.json'))('esbuild');
const BUDGET = 12 * 1024;
const address = (name) => JSON.stringify(`/assets/${name}-0123456789`);

test('overlay and bridge stay within 12 KiB, compressed', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'web/boot.ts')], bundle: true, minify: true, write: false, format: 'esm',
    target: ['es2022'], external: ['/assets/*'], logLevel: 'error',
    define: {
      SCAN_WORKER: address('scan_worker'), LOOKUP_EFFECTS: address('lookup_effects'), PHOTO_EFFECTS: address('photo_effects'),
      FONT_FILES: `[${['regular', 'medium', 'semibold', 'bold'].map(address)}]`,
    },
  });
  const size = gzipSync(outputFiles[0].contents, { level: 9 }).length;
  assert.ok(size <= BUDGET, `${size} bytes`);
});
