// Asks a server as fast as it answers, with wrk (Debian package wrk), and reads wrk's report.
import { execFileSync } from 'node:child_process';

const units = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

function milliseconds(text) {
  const match = /^([\d.]+)(us|ms|s|m)$/.exec(text);
  if (!match) throw new Error(`wrk says ${text}`);
  return Number(match[1]) * units[match[2]];
}

/** One round: requests a second, the 99th percentile in ms, and answers that were no success. */
export function ask(url, { seconds = 4, connections = 32, script, environment = {} } = {}) {
  const parameters = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency'];
  if (script) parameters.push('-s', script);
  const report = execFileSync('wrk', [...parameters, url], {
    env: { ...process.env, ...environment },
  }).toString();
  const find = (pattern) => pattern.exec(report)?.[1];
  return {
    per_second: Number(find(/Requests\/sec:\s+([\d.]+)/)),
    p99_ms: milliseconds(find(/^\s+99%\s+(\S+)/m) ?? ''),
    failed: Number(find(/Non-2xx or 3xx responses: (\d+)/) ?? 0),
  };
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Rounds of several targets in turn, so that all meet the same machine; medians of each, and of
 *  what each reaches of the first one's requests a second in the same round (`of_first`). */
export function compare(targets, rounds = 5) {
  const measured = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
  for (let round = 0; round < rounds; ++round) {
    for (const [name, target] of Object.entries(targets)) {
      const result = ask(target.url, target);
      if (result.failed > 0) throw new Error(`${name}: ${result.failed} requests failed`);
      measured[name].push(result);
    }
  }
  const [first] = Object.values(measured);
  return Object.fromEntries(Object.entries(measured).map(([name, results]) => [name, {
    of_first: median(results.map(({ per_second }, round) => per_second / first[round].per_second)),
    per_second: median(results.map((result) => result.per_second)),
    p99_ms: median(results.map((result) => result.p99_ms)),
  }]));
}
