// The register at several sizes on both databases: what register_bench says, and signed-in
// certificate fetches and whole look-ups over HTTP.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { measure_http } from './http_bench.mjs';
import { begin_demo, measure_lookups } from './lookup_bench.mjs';

async function measure(citizens, engine, folder) {
  process.stderr.write(`  measuring the register: ${citizens} citizens, ${engine} …\n`);
  if (engine === 'sqlite') await begin_demo(folder);
  const bench = spawn('build/native/bin/register_bench', [String(citizens), engine, folder],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { TIEMCHUNG_POSTGRES_SHARED_BUFFERS: '2GB', ...process.env },
    });
  const ended = new Promise((resolve) => bench.once('exit', resolve));
  try {
    const line = await new Promise((resolve, reject) => {
      createInterface(bench.stdout).once('line', resolve);
      ended.then((code) => reject(new Error(`register_bench ended with ${code}`)));
    });
    const register = JSON.parse(line);
    const http = await measure_http(register.database, folder);
    delete register.database;
    return { engine, ...register, http };
  } finally {
    bench.stdin.end();
    await ended;
  }
}

async function measure_engine(engine, sizes) {
  const folders = sizes.map(() => mkdtempSync(join(tmpdir(), 'register-')));
  try {
    const results = [];
    for (const [at, citizens] of sizes.entries()) {
      results.push(await measure(citizens, engine, folders[at]));
    }
    if (engine === 'sqlite') {
      const lookups = await measure_lookups(folders);
      for (const [at, result] of results.entries()) result.whole_lookup = lookups[at];
    }
    return results;
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** One entry for each database and size. Whole look-ups are of SQLite alone. */
export async function measure_register(sizes) {
  return [...await measure_engine('sqlite', sizes), ...await measure_engine('postgresql', sizes)];
}

const whole = (number) => Math.round(number).toLocaleString('en');

/** Rows for the table: what, value, goal. */
export function register_rows(results) {
  const rows = [];
  for (const result of results) {
    const name = `${result.engine}, ${whole(result.citizens)} citizens:`;
    const add = (what, value, goal = '') => rows.push([`${name} ${what}`, value, goal]);
    add('dose lines imported a second', whole(result.dose_lines_per_second));
    add('population lines imported a second', whole(result.population_lines_per_second));
    add('citizens matched a second', whole(result.matched_per_second));
    add('doses signed by sites a second', whole(result.site_signatures_per_second));
    for (const algorithm of ['PS256', 'ES256']) {
      const issuing = result[algorithm];
      add(`${algorithm} certificates issued a second and core`, whole(issuing.per_second_and_core));
      add(`${algorithm} issued ÷ raw signing`, issuing.ratio.toFixed(2),
        algorithm === 'PS256' ? '≥ 0.7' : '');
    }
    if (result.whole_lookup) {
      add('look-up over HTTP (form, code, record), median ms', result.whole_lookup.median_ms.toFixed(2));
    }
    add('finding and reading a record, median µs', result.lookup_median_us.toFixed(1));
    add('finding and reading a record, 99th percentile µs', result.lookup_p99_us.toFixed(1));
    add('certificate fetches a second', whole(result.http.record.per_second));
    add('certificate fetch, 99th percentile ms', result.http.record.p99_ms.toFixed(1));
    add('nginx, 1 KB file, a second', whole(result.http.nginx.per_second));
    add('certificate fetches ÷ nginx', result.http.ratio.toFixed(2), '≥ 0.4');
  }
  for (const engine of ['sqlite', 'postgresql']) {
    const [small, ...larger] = results.filter((result) => result.engine === engine);
    for (const large of larger) {
      const grown = (key) => (large[key] / small[key]).toFixed(2);
      const name = `${engine}, ${whole(large.citizens)} ÷ ${whole(small.citizens)} citizens:`;
      if (large.whole_lookup) {
        rows.push([`${name} look-up over HTTP`, large.whole_lookup.of_first.toFixed(2), '≤ 1.3']);
      }
      rows.push([`${name} finding and reading a record`, grown('lookup_median_us'), '≤ 1.3']);
      rows.push([`${name} dose lines a second`, grown('dose_lines_per_second'), '']);
      rows.push([`${name} fetches a second`,
        (large.http.record.per_second / small.http.record.per_second).toFixed(2), '']);
    }
  }
  return rows;
}

if (process.argv[1]?.endsWith('register_measurements.mjs')) {
  const results = await measure_register(process.argv.slice(2).map(Number));
  for (const row of register_rows(results)) console.log(row.join('  '));
}
