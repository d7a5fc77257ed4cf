// The register at several sizes on both databases: what register_bench says, and signed-in
// certificate fetches over HTTP beside nginx.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { measure_http } from './http_bench.mjs';

async function measure(citizens, engine) {
  process.stderr.write(`  measuring the register: ${citizens} citizens, ${engine} …\n`);
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
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
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One entry for each database and size. */
export async function measure_register(sizes) {
  const results = [];
  for (const engine of ['sqlite', 'postgresql']) {
    for (const citizens of sizes) results.push(await measure(citizens, engine));
  }
  return results;
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
    add('look-up, median µs', result.lookup_median_us.toFixed(1));
    add('look-up, 99th percentile µs', result.lookup_p99_us.toFixed(1));
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
      rows.push([`${name} look-up, median`, grown('lookup_median_us'), '≤ 1.3']);
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
