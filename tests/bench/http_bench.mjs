// Signed-in certificate fetches a second over HTTP, beside nginx giving out a static file of 1 KB,
// in one run. usage: node http_bench.mjs DATABASE FOLDER — as register_bench left them
import { start_nginx } from './nginx.mjs';
import { start_portal } from './portal.mjs';
import { compare } from './wrk.mjs';

/** `{nginx: {per_second, p99_ms}, record: {…}, health: {…}, ratio}` */
export async function measure_http(database, folder) {
  const nginx = await start_nginx();
  const portal = await start_portal(database, folder);
  try {
    const result = compare({
      nginx: { url: nginx.url },
      health: { url: `${portal.address}/healthz` },
      record: {
        url: `${portal.address}/api/v1/record`,
        script: 'tests/bench/session_cookies.lua',
        environment: { SESSION_TOKENS: `${folder}/sessions.txt` },
      },
    });
    return { ...result, ratio: result.record.of_first };
  } finally {
    await portal.stop();
    await nginx.stop();
  }
}

if (process.argv[1]?.endsWith('http_bench.mjs')) {
  console.log(JSON.stringify(await measure_http(process.argv[2], process.argv[3]), null, 1));
}
