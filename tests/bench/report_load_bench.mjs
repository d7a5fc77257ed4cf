// Correction reports with photos of 300 KB, sent at a fixed pace whatever the server answers: how
// many are taken, how many are told to come later, and whether what was taken is there whole.
// usage: node report_load_bench.mjs [REPORTS_A_SECOND] [SECONDS]
import { join } from 'node:path';
import { formOf } from '../e2e/filing.mjs';
import { jpegOf, paperPixels } from '../e2e/paper_photo.mjs';
import { startPortal } from '../e2e/portal.mjs';
import { ask } from './asking.mjs';
import { Outbox } from './outbox.mjs';

/** A photo of about 300 KB. */
function photo() {
  const pixels = paperPixels(1500, 2000);
  for (let quality = 30; quality < 100; quality += 4) {
    const file = jpegOf(pixels, quality);
    if (file.length >= 290_000) return file;
  }
  throw new Error('no photo is large enough');
}

const someone = (number) => ({
  name: 'Lê Hoàng Phúc', birth_date: '1979-03-22', sex: 'male',
  id: { kind: 'citizen', number: `0790790${String(number).padStart(5, '0')}` }, phone: `09${String(number).padStart(8, '0')}`,
});

/** One person's report up to the code that is sent to them: taken, told to come later, or broken. */
async function send(url, outbox, number, file) {
  const begun = Date.now();
  const end = (step, answer) => ({
    number, step, ms: Date.now() - begun, ...answer,
    outcome: answer.status === 202 ? 'taken' : [429, 503].includes(answer.status) && answer.later ? 'later' : 'broken',
  });
  const upload = await ask(url, number, 'POST', '/api/v1/uploads', { bytes: file.length });
  if (upload.status !== 201) return end('upload', upload);
  const { id } = JSON.parse(upload.content);
  const put = await ask(url, number, 'PUT', `/api/v1/uploads/${id}/0`, file);
  if (put.status !== 200) return end('photo', put);
  const captcha = await ask(url, number, 'POST', '/api/v1/captchas');
  if (captcha.status !== 201) return end('captcha', captcha);
  const challenge = JSON.parse(captcha.content).id;
  return end('report', await ask(url, number, 'POST', '/api/v1/reports', {
    report: formOf(someone(number), 'K1', [id]),
    captcha: { id: challenge, answer: await outbox.answer(challenge) },
    idempotency_key: `bench-${String(number).padStart(16, '0')}`,
  }));
}

/** Whether a report that was taken is there with its photo. */
async function is_whole(url, outbox, { number, content }) {
  const code = await outbox.code(someone(number).phone);
  const { id } = JSON.parse(content);
  const confirmed = await ask(url, number, 'POST', `/api/v1/reports/${id}/otp`, { code });
  if (confirmed.status !== 200) return false;
  const { receipt } = JSON.parse(confirmed.content);
  const picture = await ask(url, number, 'GET', `/api/v1/reports/${receipt.code}/photos/1`, undefined, confirmed.cookie);
  return picture.status === 200 && picture.content.readUInt16BE(0) === 0xffd8;
}

/** `{asked, taken_a_second, later, broken, whole, p50_ms, p99_ms}` */
export async function measure_report_load(a_second = 200, seconds = 10) {
  const portal = await startPortal(['--lookup-limit', '1000']);
  const outbox = new Outbox(join(portal.folder, 'outbox.jsonl'));
  try {
    const file = photo();
    const asked = a_second * seconds;
    const begun = Date.now();
    const sending = [];
    for (let number = 0; number < asked; ++number) {
      const due = begun + (1000 * number) / a_second;
      if (due > Date.now()) await new Promise((resolve) => setTimeout(resolve, due - Date.now()));
      sending.push(send(portal.url, outbox, number, file));
    }
    const ends = await Promise.all(sending);
    const lasted = (Date.now() - begun) / 1000;
    const of = (outcome) => ends.filter((end) => end.outcome === outcome);
    const taken = of('taken');
    let whole = 0;
    for (const end of taken) whole += await is_whole(portal.url, outbox, end);
    const times = taken.map(({ ms }) => ms).sort((one, other) => one - other);
    return {
      asked, photo_bytes: file.length, taken: taken.length, taken_a_second: taken.length / lasted,
      later: of('later').length, broken: of('broken').map(({ step, status }) => `${step} ${status}`), whole,
      p50_ms: times[Math.floor(times.length / 2)], p99_ms: times[Math.floor(times.length * 0.99)],
    };
  } finally {
    outbox.close();
    await portal.stop();
  }
}

if (process.argv[1]?.endsWith('report_load_bench.mjs')) {
  const [, , a_second, seconds] = process.argv;
  console.log(JSON.stringify(await measure_report_load(Number(a_second ?? 200), Number(seconds ?? 10)), null, 1));
  process.exit(0);
}
