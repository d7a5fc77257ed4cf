// Whole look-ups over HTTP, one after the other: the form, the code from the text message, the
// record. Several registers in turn, so that all meet the same machine.
// usage: node lookup_bench.mjs FOLDER... — each begun by begin_demo and left so by register_bench
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './asking.mjs';
import { Outbox } from './outbox.mjs';
import { start_portal } from './portal.mjs';
import { median } from './wrk.mjs';

const ROUNDS = 7;
const LOOKUPS = 60;

const demo_portal = (folder) => start_portal(`sqlite:${join(folder, 'register.db')}`, folder,
  ['--demo', '--lookup-limit', '1000']);

/** Demo mode fills an empty register only: to be called before register_bench fills it further. */
export async function begin_demo(folder) {
  await (await demo_portal(folder)).stop();
}

async function answered(wanted, ...request) {
  const begun = performance.now();
  const answer = await ask(...request);
  const ms = performance.now() - begun;
  if (answer.status !== wanted) throw new Error(`${request[2]} ${request[3]}: ${answer.status}`);
  return { ms, content: JSON.parse(answer.content), cookie: answer.cookie };
}

/** One person's look-up: ms of the three requests together. The captcha is not in it: drawing it
 *  takes longer than all of them, whatever the register's size. */
async function look_up(url, outbox, network, form) {
  const post = (wanted, path, body) => answered(wanted, url, network, 'POST', `/api/v1/${path}`, body);
  const { content: captcha } = await post(201, 'captchas');
  const begun = await post(202, 'lookups',
    { ...form, captcha: { id: captcha.id, answer: await outbox.answer(captcha.id) } });
  const opened = await post(200, `lookups/${begun.content.id}/otp`, { code: await outbox.code(form.phone) });
  const record = await answered(200, url, network, 'GET', '/api/v1/record', undefined, opened.cookie);
  return begun.ms + opened.ms + record.ms;
}

/** The median ms of a look-up in each of the registers, and the growth: the median over the rounds
 *  of each one's ÷ the first one's in the same round. */
export async function measure_lookups(folders) {
  const registers = [];
  try {
    for (const folder of folders) {
      const portal = await demo_portal(folder);
      const forms = readFileSync(join(folder, 'lookups.txt'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
      registers.push({ portal, forms, outbox: new Outbox(join(folder, 'outbox.jsonl')), rounds: [] });
    }
    for (let round = 0; round <= ROUNDS; ++round) {
      for (const { portal, outbox, forms, rounds } of registers) {
        const times = [];
        for (let n = 0; n < LOOKUPS; ++n) {
          times.push(await look_up(portal.address, outbox, n, forms.pop()));
        }
        // The first round finds nothing warm, in either.
        if (round > 0) rounds.push(median(times));
      }
    }
    const [first] = registers;
    return registers.map(({ rounds }) => ({
      median_ms: median(rounds), of_first: median(rounds.map((ms, round) => ms / first.rounds[round])),
    }));
  } finally {
    for (const { portal, outbox } of registers) {
      outbox.close();
      await portal.stop();
    }
  }
}

if (process.argv[1]?.endsWith('lookup_bench.mjs')) {
  console.log(JSON.stringify(await measure_lookups(process.argv.slice(2)), null, 1));
  process.exit(0);
}
