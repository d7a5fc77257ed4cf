// The page's TypeScript for tests: bundled on the fly, as a module for Node or as text for a page.

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const { build } = createRequire(join(root, 'web/package.json'))('esbuild');

async function bundle(entry, format) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'web', entry)], bundle: true, write: false, format,
    globalName: 'tested', logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** The exports of a file that needs no browser. */
export async function load(entry) {
  const text = await bundle(entry, 'esm');
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

/** A script that leaves the exports of the files in the global `tested`. */
export async function pageScript(entry) {
  return `${await bundle(entry, 'iife')};globalThis.tested = tested;`;
}

/** The text of a worker's script. */
export const workerScript = (entry) => bundle(entry, 'esm');
