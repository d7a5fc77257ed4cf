// Runs every measurement, prints one table and writes build/bench.json.
// usage: node tests/bench/report.mjs FOLDER_OF_FRAMES [--large]
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { measure_register, register_rows } from './register_measurements.mjs';

const frames = process.argv[2] ?? '';
const sizes = [10_000, 1_000_000];
if (process.argv.includes('--large')) sizes.push(10_000_000);

function measured(name, program, ...parameters) {
  process.stderr.write(`  measuring ${name} …\n`);
  return JSON.parse(execFileSync(program, parameters, { maxBuffer: 1 << 24 }).toString());
}

const bench = {
  measured_at: new Date().toISOString(),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  native: measured('text to verdict natively', 'build/native/bin/check_bench'),
  wasm: measured('text to verdict as WebAssembly', process.execPath,
    'tests/bench/check_in_wasm_bench.mjs', 'build/web/bin'),
  pictures: measured('picture to text natively', 'build/native/bin/pictures_bench', frames),
  page: measured('the page in Chromium', process.execPath, 'tests/bench/page_bench.mjs'),
  register: await measure_register(sizes),
  reports: measured('reports with photos, 200 a second', process.execPath,
    'tests/bench/report_load_bench.mjs'),
};
writeFileSync('build/bench.json', `${JSON.stringify(bench, null, 1)}\n`);

const rows = [];
const add = (what, value, goal = '') => rows.push([what, value, goal]);
const whole = (number) => Math.round(number).toLocaleString('en');

for (const [name, result] of Object.entries(bench.native)) {
  const goal = name === 'ES256' ? '≥ 0.85' : '≥ 0.60';
  add(`${name} text → verdict, native, a second and core`, whole(result.checks_per_second));
  add(`${name} raw OpenSSL verification, same key`, whole(result.raw_verifications_per_second));
  add(`${name} ratio`, result.ratio.toFixed(2), goal);
  add(`${name} µs besides the signature`, result.microseconds_besides_signature.toFixed(1), '≤ 15');
}
for (const result of bench.wasm) {
  add(`${result.algorithm} text → verdict, WebAssembly, a second`, whole(result.per_second));
  add(`${result.algorithm} raw Web Crypto verification, same key`, whole(result.raw_per_second));
  add(`${result.algorithm} ratio`, result.ratio.toFixed(2),
    result.algorithm === 'ES256' ? '≥ 0.85' : '');
  add(`${result.algorithm} µs besides the signature`, result.besides_signature_us.toFixed(1), '≤ 15');
}
const { easy_picture: easy, camera_frames: camera } = bench.pictures;
add('easy picture → text, native, median ms', easy.median_ms.toFixed(1));
if (camera) {
  add('camera frames read, native', `${camera.read} of ${camera.count}`, '≥ 90 %');
  add('camera frame → text, native, mean ms', camera.mean_ms.toFixed(1));
} else {
  add('camera frames', 'not here: left out');
}
for (const [skin, page] of Object.entries(bench.page)) {
  const { bytes, idle, interactive } = page;
  add(`${skin} skin: KB to the first usable screen`, (bytes.first_screen / 1000).toFixed(0), '≤ 450');
  add(`${skin} skin: KB more to the first scan`, (bytes.scanner / 1000).toFixed(0), '≤ 360');
  add(`${skin} skin: frames in 5 s idle`, idle.frames, '0');
  add(`${skin} skin: main thread ms in 5 s idle`, idle.main_thread_ms);
  add(`${skin} skin: ms to interactive, CPU 4× slower`, interactive.median_ms);
}
for (const row of register_rows(bench.register)) add(...row);
const { reports } = bench;
add('reports with a photo of 300 KB, sent a second', 200);
add('… taken a second', reports.taken_a_second.toFixed(0));
add('… of the taken, there whole', `${reports.whole} of ${reports.taken}`, 'all');
add('… told to come later, with the time', reports.later);
add('… neither taken nor told', reports.broken.length, '0');
add('… taken within, 99th percentile ms', reports.p99_ms);

const width = Math.max(...rows.map(([what]) => what.length));
for (const [what, value, goal] of rows) {
  console.log(`${what.padEnd(width)}  ${String(value).padStart(10)}  ${goal}`);
}
console.log('written to build/bench.json');
