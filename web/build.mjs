// Puts the page together: one bundle, the styles, the module, the fonts and the scanner under names
// that carry their content's hash, each with its brotli and gzip form. Does nothing when nothing
// changed.
// usage: node web/build.mjs [--out build/web/dist] [--wasm build/web/bin] [--fonts build/fonts]

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build as bundle, transform } from 'esbuild';
import { iconStyles, logoStyle, tokenStyles } from './build_styles.mjs';

const web = dirname(fileURLToPath(import.meta.url));
const root = join(web, '..');
const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'build/web/dist') },
    wasm: { type: 'string', default: join(root, 'build/web/bin') },
    fonts: { type: 'string', default: join(root, 'build/fonts') },
  },
});
const out = resolve(options.out);
const wasm = resolve(options.wasm);
const fonts = resolve(options.fonts);
const zxingWasm = join(web, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.wasm', '.ttf', '.webmanifest']);
const TARGET = ['es2022'];

/** Each document starts the module that carries its screens; server/handlers/pages says which paths
 *  are whose. */
const DOCUMENTS = [
  {
    name: 'index', module: 'page', title: 'Cổng tiêm chủng: chứng nhận tiêm chủng COVID-19',
    description: 'Xem hộ chiếu vắc xin của bạn bằng mã OTP, và kiểm tra mã QR ngay trên thiết bị của bạn.',
  },
  {
    name: 'report', module: 'report', title: 'Phản ánh thông tin tiêm chủng: Cổng tiêm chủng',
    description: 'Phản ánh mũi tiêm thiếu hoặc sai thông tin, và theo dõi phản ánh đã gửi.',
  },
  {
    name: 'staff', module: 'staff', title: 'Dành cho nhân viên: Cổng tiêm chủng',
    description: 'Tổng đài viên và cán bộ cơ sở tiêm chủng xử lý phản ánh.',
  },
];

const sha = (bytes) => createHash('sha256').update(bytes).digest('hex');

function inputs() {
  const own = (folder, pattern) => readdirSync(join(web, folder))
    .filter((name) => pattern.test(name)).map((name) => join(web, folder, name));
  return [
    ...own('.', /\.(ts|mjs|html|svg|webmanifest)$/), join(web, 'package-lock.json'),
    ...own('styles', /\.css$/), ...own('scan', /\.ts$/), ...own('photo', /\.ts$/),
    ...DOCUMENTS.flatMap(({ module }) => [join(wasm, `${module}.mjs`), join(wasm, `${module}.wasm`)]),
    join(wasm, 'scan.wasm'), zxingWasm,
    ...['regular', 'medium', 'semibold', 'bold'].map((name) => join(fonts, `${name}.ttf`)),
    join(root, 'assets/tokens.json'), join(root, 'assets/icons.json'),
  ];
}

function fingerprint() {
  const whole = createHash('sha256');
  for (const path of inputs()) whole.update(path).update(sha(readFileSync(path)));
  return whole.digest('hex');
}

/** Writes the file and its compressed forms, unless this very content is there already. */
const written = new Set();
function write(path, content) {
  const target = join(out, path);
  const bytes = Buffer.from(content);
  written.add(target);
  if (COMPRESSED.has(extname(path))) for (const end of ['.br', '.gz']) written.add(target + end);
  if (existsSync(target) && readFileSync(target).equals(bytes)) return;
  mkdirSync(dirname(target), { recursive: true });
  if (COMPRESSED.has(extname(path))) {
    const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
    writeFileSync(`${target}.br`, brotliCompressSync(bytes, brotli));
    writeFileSync(`${target}.gz`, gzipSync(bytes, { level: 9 }));
  }
  writeFileSync(target, bytes);
}

/** Writes an asset under a name with its hash, which may be cached for ever; returns its address. */
function asset(name, content) {
  const end = extname(name);
  const path = `/assets/${basename(name, end)}-${sha(content).slice(0, 10)}${end}`;
  write(path, content);
  return path;
}
const copy = (path) => asset(basename(path), readFileSync(path));

async function script(entry, define, format = 'esm') {
  const { outputFiles } = await bundle({
    entryPoints: [entry], bundle: true, minify: true, write: false, format, target: TARGET,
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    external: ['/assets/*'], logLevel: 'warning', legalComments: 'none',
  });
  return outputFiles[0].contents;
}

async function style(name, before = '', parts = [name]) {
  const source = before + parts.map((part) => readFileSync(join(web, 'styles', `${part}.css`), 'utf8')).join('\n');
  const { code } = await transform(source, { loader: 'css', minify: true, target: TARGET });
  return asset(`${name}.css`, code);
}

function removeStale(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeStale(path);
    else if (!written.has(path)) rmSync(path);
  }
}

async function assemble() {
  const icon = copy(join(web, 'icon.svg'));
  const manifest = asset('portal.webmanifest',
    readFileSync(join(web, 'portal.webmanifest'), 'utf8').replace('{{icon}}', icon));
  const fontFiles = ['regular', 'medium', 'semibold', 'bold'].map((name) => copy(join(fonts, `${name}.ttf`)));
  const styles = {
    base_css: await style('base', tokenStyles(join(root, 'assets/tokens.json'))),
    plain_css: await style('plain', iconStyles(join(root, 'assets/icons.json')) + logoStyle(join(web, 'icon.svg')), ['plain', 'plain_result', 'plain_lookup', 'plain_report']),
    overlay_css: await style('overlay'),
    print_css: await style('print'),
  };
  const scanner = [copy(zxingWasm), copy(join(wasm, 'scan.wasm'))];
  const scanWorker = asset('scan_worker.js', await script(join(web, 'scan/scan_worker.ts'),
    { ZXING_WASM: scanner[0], SCAN_WASM: scanner[1] }));
  const lookupEffects = asset('lookup_effects.js', await script(join(web, 'lookup_effects.ts'), {}));
  const photoWorker = asset('photo_worker.js', await script(join(web, 'photo/photo_worker.ts'), {}));
  const photoEffects = asset('photo_effects.js', await script(join(web, 'photo/photo_effects.ts'),
    { SCAN_WORKER: scanWorker, PHOTO_WORKER: photoWorker }));
  const boot = asset('boot.js', await script(join(web, 'boot.ts'),
    { FONT_FILES: fontFiles, SCAN_WORKER: scanWorker, LOOKUP_EFFECTS: lookupEffects, PHOTO_EFFECTS: photoEffects }));

  const [font_regular, font_medium, font_semibold, font_bold] = fontFiles;
  const shared = { icon, manifest, font_regular, font_medium, font_semibold, font_bold, boot, ...styles };
  const soon = { index: [], report: [lookupEffects, photoEffects], staff: [lookupEffects] };
  const [page, report, staff] = await Promise.all(
    DOCUMENTS.map((document) => assembleDocument(document, soon[document.name], shared)));

  const firstScreen = [boot, ...page.needs, ...fontFiles, ...Object.values(styles), icon];
  // With them a kept certificate opens without a network: they come before the scanner.
  const rest = [lookupEffects, scanWorker, ...scanner, manifest];
  const whenUsed = [photoEffects, photoWorker, ...report.needs, ...staff.needs];
  write('/service-worker.js', await script(join(web, 'service-worker.ts'), {
    VERSION: sha([page.html, report.html, ...firstScreen, ...rest, ...whenUsed].join('\n')).slice(0, 16),
    FIRST_SCREEN: ['/', ...firstScreen], THE_REST: rest, WHEN_USED: whenUsed,
  }, 'iife'));
}

/** A document and the files of its module alone. `soon`: scripts that its first action asks for. */
async function assembleDocument({ name, module, title, description }, soon, shared) {
  const loader = asset(`${module}.js`, await script(join(wasm, `${module}.mjs`), {}));
  const bytes = copy(join(wasm, `${module}.wasm`));
  const preloads = soon.map((address) => `<link rel="modulepreload" href="${address}">\n`).join('');
  const names = { ...shared, loader, wasm: bytes, soon: preloads, title, description };
  const html = readFileSync(join(web, 'index.html'), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, wanted) => names[wanted]);
  write(`/${name}.html`, html);
  return { html, needs: [loader, bytes] };
}

const stamp = join(out, '..', `.${basename(out)}-made-from`);
const from = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== from || !existsSync(join(out, 'index.html'))) {
  await assemble();
  removeStale(out);
  writeFileSync(stamp, from);
  console.log(`page: ${written.size} files in ${options.out}`);
}
