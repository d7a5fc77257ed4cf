// Cuts the four weights of Be Vietnam Pro down to what the page shows: Latin with every Vietnamese
// letter and the letters of foreign names, no hinting, no layout features (the painted text has no
// kerning and no ligatures, and both skins must have the same widths).
// usage: node web/build_fonts.mjs [--out build/fonts]

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const web = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: join(web, '../build/fonts') } } });
const out = resolve(values.out);
const family = join(web, 'node_modules/@expo-google-fonts/be-vietnam-pro');
const weights = { regular: '400Regular', medium: '500Medium', semibold: '600SemiBold', bold: '700Bold' };

const UNICODES = [
  '20-7E', 'A0-17F', // Latin, Latin-1, Latin Extended-A
  '1A0-1A1', '1AF-1B0', '1EA0-1EF9', // the rest of Vietnamese
  '218-21B', '1E9E', // Romanian commas, capital sharp s
  '300-304', '306-30C', '31B', '323', '327-328', // combining marks
  '20AB', '20AC', // đồng, euro
  '2010-2015', '2018-201A', '201C-201E', '2020', '2022', '2026', '2032', '2033', '2039', '203A',
  '2044', '2116', '2122', '2212',
].join(',');

/** Debian's own: another Python first on the path may lack the library. */
const tool = existsSync('/usr/bin/pyftsubset') ? '/usr/bin/pyftsubset' : 'pyftsubset';

function newer(target, sources) {
  return existsSync(target) && sources.every((source) => statSync(target).mtimeMs > statSync(source).mtimeMs);
}

mkdirSync(out, { recursive: true });
for (const [name, folder] of Object.entries(weights)) {
  const source = join(family, folder, `BeVietnamPro_${folder}.ttf`);
  const target = join(out, `${name}.ttf`);
  if (newer(target, [source, fileURLToPath(import.meta.url)])) continue;
  execFileSync(tool, [
    source, `--unicodes=${UNICODES}`, `--output-file=${target}.new`, '--layout-features=',
    '--no-hinting', '--notdef-outline', '--name-IDs=1,2', '--name-languages=0x409',
    '--drop-tables+=GSUB,GPOS,GDEF,DSIG,STAT,meta', '--no-glyph-names',
  ], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, SOURCE_DATE_EPOCH: '0' } });
  renameSync(`${target}.new`, target);
  console.log(`fonts: ${name}.ttf, ${statSync(target).size} bytes`);
}
