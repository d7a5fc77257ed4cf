// The five steps of a report as a person goes through them, by roles and names alone.

import assert from 'node:assert/strict';
import { captchaAnswer, codeFor, sentSoFar } from './citizens.mjs';
import { DOSES, KINDS } from './filing.mjs';
import { jpegOf, paperPixels, withExif } from './paper_photo.mjs';
import { settled } from './portal.mjs';

const KIND_NAMES = {
  K1: /^Tôi đã tiêm mũi 1 nhưng chưa có chứng nhận/,
  K2: /^Tôi đã tiêm mũi 2 nhưng chỉ có chứng nhận tiêm mũi 1/,
  K3: /^Tôi đã tiêm cả 2 mũi/,
};
const READABLE = [/họ tên/i, /ngày sinh/i, /giới tính/i, /ngày tiêm/i, /mũi số/i, /loại vắc xin/i, /không che/i];

/** A photo of a paper as a phone makes it: with its place in it. */
export const paperPhoto = (name = 'giay-xac-nhan.jpg') =>
  ({ name, mimeType: 'image/jpeg', buffer: withExif(jpegOf(paperPixels(1100, 1400), 80)) });

const field = (page, name) => page.getByRole('textbox', { name }).first();
const at = (page, path) => page.waitForURL((url) => url.pathname === path).then(() => settled(page));
export const goOn = async (page, to) => {
  await page.getByRole('button', { name: /^(Tiếp tục|Bắt đầu)/ }).click();
  await at(page, to);
};

/** Types as an input method does: every word grows letter by letter before it is there. */
export async function compose(page, target, text) {
  await target.focus();
  const client = await page.context().newCDPSession(page);
  const words = text.split(' ');
  for (const [place, word] of words.entries()) {
    for (let end = 1; end <= word.length; ++end) {
      await client.send('Input.imeSetComposition', { text: word.slice(0, end), selectionStart: end, selectionEnd: end });
    }
    await client.send('Input.insertText', { text: place + 1 < words.length ? `${word} ` : word });
  }
  await client.detach();
  assert.equal(await target.inputValue(), text);
}

async function fillDate(scope, iso) {
  const [year, month, day] = iso.split('-');
  if (day) {
    await scope.getByRole('textbox', { name: /^Ngày/ }).fill(day);
    await scope.getByRole('textbox', { name: /^Tháng/ }).fill(month);
  } else {
    await scope.getByRole('checkbox', { name: /Chỉ nhớ năm sinh/ }).check();
  }
  await scope.getByRole('textbox', { name: /^Năm/ }).fill(year);
}

export async function fillStart(page) {
  await page.getByRole('radio', { name: /^Bản thân/ }).check();
  await page.getByRole('checkbox', { name: /^Tôi đồng ý cho cơ quan y tế/ }).check();
  await goOn(page, '/phan-anh/thong-tin');
}

export async function fillPerson(page, person, kind, { composed = false } = {}) {
  const name = field(page, /^Họ và tên/);
  if (composed) await compose(page, name, person.name);
  else await name.fill(person.name);
  await fillDate(page.getByRole('group', { name: /năm sinh|Ngày sinh/ }).first(), person.birth_date);
  await page.getByRole('radio', { name: person.sex === 'male' ? 'Nam' : 'Nữ', exact: true }).check();
  await page.getByRole('radio', { name: { citizen: /Căn cước/, old_card: /CMND/, passport: /Hộ chiếu/ }[person.id.kind] }).check();
  await field(page, /^Số giấy tờ/).fill(person.id.number);
  await field(page, /^Số điện thoại/).fill(person.phone);
  await page.getByRole('combobox', { name: /nơi cư trú/ }).selectOption('79');
  await page.getByRole('radio', { name: KIND_NAMES[kind] }).check();
}

/** The two doses have fields of the same names: these are told apart by their places. */
async function fillDose(page, dose, number) {
  const { iso, vaccine, site } = DOSES[dose];
  const part = (name) => page.locator(`[id="n-report.dose_${number}.${name}"]`);
  const [year, month, day] = iso.split('-');
  for (const [name, text] of [['day', day], ['month', month], ['year', year]]) await part(`date.${name}`).fill(text);
  await part('vaccine').selectOption(vaccine);
  await part('province').selectOption('79');
  await part('site').selectOption(site);
}

/** The blocks of the doses alone. */
export async function fillDoseBlocks(page, kind) {
  for (const dose of KINDS[kind]) await fillDose(page, dose, Number(dose.at(-1)));
}

/** Chooses the photo; `uploaded`: waits until it is with the server. */
export async function addPhoto(page, photo = paperPhoto(), uploaded = true) {
  await page.locator('#app input[type=file]').first().setInputFiles(photo);
  await page.getByRole('button', { name: new RegExp(`Bỏ ảnh.*${photo.name}`) }).waitFor();
  if (uploaded) await page.getByText(/Đã tải xong,/).first().waitFor({ state: 'attached' });
}

/** A photo of the paper, and what can be read on it. */
export async function fillPaper(page) {
  await addPhoto(page);
  await page.getByRole('radio', { name: /^Giấy xác nhận đã tiêm/ }).check();
  const list = page.getByRole('group', { name: /Trên ảnh đọc rõ/ });
  for (const name of READABLE) await list.getByRole('checkbox', { name }).check();
}

export async function fillDoses(page, kind) {
  await fillDoseBlocks(page, kind);
  await fillPaper(page);
}

/** Captcha, declaration; then the screen of the one-time code. */
export async function fillSending(page, folder) {
  await field(page, /^Mã xác nhận/).fill(await captchaAnswer(page, folder));
  await page.getByRole('checkbox', { name: /^Tôi cam đoan/ }).check();
}
export async function send(page) {
  await page.getByRole('button', { name: /^Gửi phản hồi/ }).click();
  await at(page, '/phan-anh/ma-otp');
}

/** Enters the code that was sent since `from`; the report's own code. */
export async function prove(page, folder, person, from) {
  await field(page, /OTP/).fill(await codeFor(folder, person, from));
  await page.getByRole('button', { name: /^Xác nhận/ }).click();
  await at(page, '/phan-anh/da-gui');
  return codeShown(page);
}
export const codeShown = async (page) => /PA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(await page.locator('main').innerText())[0];

/** From the first step to the receipt; `look(screen)` is called on every screen on the way. */
export async function report(page, folder, person, kind, { composed = false, look = async () => undefined } = {}) {
  await look('step 1');
  await fillStart(page);
  await fillPerson(page, person, kind, { composed });
  await look('step 2');
  await goOn(page, '/phan-anh/mui-tiem');
  await fillDoses(page, kind);
  await look('step 3');
  await goOn(page, '/phan-anh/gui');
  await fillSending(page, folder);
  await look('step 4');
  const from = sentSoFar(folder);
  await send(page);
  await look('step 5');
  const code = await prove(page, folder, person, from);
  await look('the receipt');
  return code;
}
