// Who sends reports in these tests, and what becomes of a report.

import { reporters } from './filing.mjs';
import { member } from './staff.mjs';

const PATIENCE_MS = 60_000;
let used = 0;
const taken = new Map();

/** Somebody with reason to send a report of this kind who has not sent one yet. A report may come
 *  from any phone: theirs is a new one, so that no code of another test is waited for. `registered`:
 *  the person as the register knows them; `other`: a further phone. */
export function nextReporter(folder, kind) {
  const name = `${folder} ${kind}`;
  const turn = taken.get(name) ?? 0;
  taken.set(name, turn + 1);
  const person = reporters(folder, kind)[turn];
  if (!person) throw new Error(`nobody is left who reports ${kind}`);
  const phone = () => `0987${String(++used).padStart(6, '0')}`;
  return { ...person, phone: phone(), other: phone(), registered: person };
}

/** Waits until the report has come to this status. */
export async function settledCase(portal, account, code, wanted) {
  const ask = await member(portal, account);
  let status = '';
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
    ({ status } = (await ask('GET', `cases/${code}`)).body);
    if (status === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${code} is ${status}, not ${wanted}`);
}
