// Reports sent by the interface alone, for the tests of what comes after: following them, deciding
// them. The wizard itself is driven by report_pages.mjs.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { citizens, codeFor, sent, sentSoFar } from './citizens.mjs';
import { jpegOf, paperPixels } from './paper_photo.mjs';

/** Citizens who have reason to send a report of this kind (`K1`, `K2`, `K3`). */
export const reporters = (folder, kind) => citizens(folder).filter(({ report }) => report === kind);

const date = (iso) => {
  const [year, month = '', day = ''] = iso.split('-');
  return { day, month, year, year_only: !day };
};
const NO_DOSE = { date: { day: '', month: '', year: '' }, vaccine: '', lot: '', province: '', district: '', commune: '', site: '', site_forgotten: false };

/** The doses of each kind: given at the health station whose reviewers demo mode has. */
export const DOSES = {
  dose_1: { iso: '2021-08-10', vaccine: 'astrazeneca', site: 'TYT-79' },
  dose_2: { iso: '2021-11-02', vaccine: 'astrazeneca', site: 'TYT-79' },
};
export const KINDS = { K1: ['dose_1'], K2: ['dose_2'], K3: ['dose_1', 'dose_2'] };

/** The form as the page would send it. `person`: of demo-citizens.json. */
export function formOf(person, kind, photos, change = {}) {
  const doses = Object.fromEntries(['dose_1', 'dose_2'].map((dose) => {
    if (!KINDS[kind].includes(dose)) return [dose, NO_DOSE];
    const { iso, vaccine, site } = DOSES[dose];
    return [dose, { ...NO_DOSE, date: date(iso), vaccine, province: '79', site }];
  }));
  return {
    for_whom: 'self', consent: true, name: person.name, name_without_marks: false, birth_date: date(person.birth_date),
    sex: person.sex, phone: person.phone, id: { ...person.id, without_card: false, personal_number: '' }, email: '',
    province: '79', commune: '', address: '', workplace: '', kind, ...doses,
    paper: { photos, type: 'confirmation', readable: ['name', 'birth_date', 'sex', 'dose_date', 'dose_number', 'vaccine', 'untouched'], lost: false, at_site: false },
    note: '', declaration: true, ...change,
  };
}

/** Requests with the cookies of one visitor, which are in its member `cookie`. */
export function visitor(url) {
  let cookie = '';
  const ask = async (method, path, body, type = 'application/json') => {
    const response = await fetch(`${url}${path}`, {
      method, body: body && (type === 'application/json' ? JSON.stringify(body) : body),
      headers: { ...(cookie && { cookie }), ...(body && { 'content-type': type }) },
    });
    const given = response.headers.get('set-cookie');
    if (given) ask.cookie = cookie = given.split(';')[0];
    const text = await response.text();
    return { status: response.status, ...(text && { body: JSON.parse(text) }) };
  };
  return ask;
}

/** The same photo for everybody: making one takes longer than sending it. */
let paper = null;
const photo = () => (paper ??= jpegOf(paperPixels(1100, 1400), 80));

export async function uploaded(ask, file = photo()) {
  const { status, body: { id } } = await ask('POST', '/api/v1/uploads', { bytes: file.length });
  assert.equal(status, 201);
  const { status: put, body: state } = await ask('PUT', `/api/v1/uploads/${id}/0`, file, 'application/octet-stream');
  assert.deepEqual([put, state.done], [200, true], JSON.stringify(state));
  return id;
}

/** Sends a report and proves its phone; its code, and the cookie that opens it. */
export async function filed({ url, folder }, person, kind, change) {
  const ask = visitor(url);
  const id = await uploaded(ask);
  const { body: { id: captcha } } = await ask('POST', '/api/v1/captchas');
  const { answer } = await sent(folder, (entry) => entry.kind === 'captcha' && entry.id === captcha);
  const from = sentSoFar(folder);
  const { status, body } = await ask('POST', '/api/v1/reports', {
    report: formOf(person, kind, [id], change), captcha: { id: captcha, answer },
    idempotency_key: randomUUID().replaceAll('-', '').slice(0, 22),
  });
  assert.equal(status, 202, JSON.stringify(body));
  const code = await codeFor(folder, person, from);
  const confirmed = await ask('POST', `/api/v1/reports/${body.id}/otp`, { code });
  assert.equal(confirmed.status, 200, JSON.stringify(confirmed.body));
  return { code: confirmed.body.receipt.code, cookie: ask.cookie };
}
export const file = async (...all) => (await filed(...all)).code;
