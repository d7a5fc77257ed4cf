// A6 to A9: how Vietnamese gets into a field. The person's browser owns the text while they type;
// what the core holds is what the next request carries.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captchaAnswer, citizenIn, fillForm } from './citizens.mjs';
import { PHONE } from './browser.mjs';
import { SKINS, settled } from './portal.mjs';
import { session } from './session.mjs';

const it = session();
const NAME = 'Nguyễn Thị Ngọc Ánh';

/** Counts what the page itself writes into fields, and the compositions. */
const watched = {
  context: { ...PHONE, permissions: ['clipboard-read', 'clipboard-write'] },
  before: (page) => page.addInitScript(() => {
    globalThis.seen = { writes: 0, starts: 0, ends: 0 };
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    globalThis.setNatively = (field, text) => set.call(field, text);
    Object.defineProperty(HTMLInputElement.prototype, 'value', {
      configurable: true, get,
      set(text) {
        ++globalThis.seen.writes;
        set.call(this, text);
      },
    });
    addEventListener('compositionstart', () => ++globalThis.seen.starts, true);
    addEventListener('compositionend', () => ++globalThis.seen.ends, true);
  }),
};

const nameField = (page) => page.getByRole('textbox', { name: /^Họ và tên/ });

/** Begins in the empty name field, with nothing counted yet. */
async function begin(page) {
  const field = nameField(page);
  await field.click();
  await settled(page);
  await page.evaluate(() => Object.assign(globalThis.seen, { writes: 0, starts: 0, ends: 0 }));
  const client = await page.context().newCDPSession(page);
  const compose = (text, options = {}) => client.send('Input.imeSetComposition',
    { text, selectionStart: text.length, selectionEnd: text.length, ...options });
  const insert = (text) => client.send('Input.insertText', { text });
  const erase = async (times) => {
    for (let left = times; left > 0; --left) await page.keyboard.press('Backspace');
  };
  return { field, compose, insert, erase };
}

const seen = (page) => page.evaluate(() => ({ ...globalThis.seen }));

/** Types a code, and asks for another picture, which takes that code away. */
async function newPicture(page) {
  const answer = page.getByRole('textbox', { name: /^Mã xác nhận/ });
  await answer.pressSequentially('abc');
  await page.getByRole('button', { name: 'Đổi mã khác' }).click();
  await settled(page);
  assert.equal(await answer.inputValue(), '');
}

/** The name that the next request carries. */
async function nameInRequest(page) {
  const person = citizenIn(it.folder, 'ISSUED');
  const typed = await nameField(page).inputValue();
  const request = page.waitForRequest((candidate) => candidate.method() === 'POST' && candidate.url().endsWith('/api/v1/lookups'));
  // The other fields, and a name that was typed stays as it is.
  await fillForm(page, person, { name: false });
  await page.getByRole('textbox', { name: /^Mã xác nhận/ }).fill(await captchaAnswer(page, it.folder));
  await page.getByRole('button', { name: /Nhận mã OTP/ }).click();
  const { name } = (await request).postDataJSON();
  await settled(page);
  // Whoever has had a code a moment ago stays at the form.
  if (await nameField(page).count() > 0) assert.equal(await nameField(page).inputValue(), typed, 'the field is left as typed');
  return name;
}

for (const skin of SKINS) {
  test(`A6: a name composed step by step arrives whole, and nothing is written meanwhile, ${skin} skin`, async () => {
    await it.from('/tra-cuu', skin, async (page) => {
      const { field, compose, insert } = await begin(page);
      for (const step of ['n', 'ng', 'ngu', 'nguy', 'nguye', 'nguyê', 'nguyên', 'nguyễn']) await compose(step);
      await settled(page);
      assert.equal(await field.inputValue(), 'nguyễn');
      await insert('nguyễn');
      await settled(page);
      assert.equal(await field.inputValue(), 'nguyễn');
      assert.deepEqual(await seen(page), { writes: 0, starts: 1, ends: 1 });
      await insert(' văn an');
      assert.equal(await nameInRequest(page), 'nguyễn văn an');
    }, watched);
  });

  test(`A7: composing over text that was there already, with errors coming and going and the layout moving, ${skin} skin`, async () => {
    await it.from('/tra-cuu', skin, async (page) => {
      const { field, compose, insert } = await begin(page);
      // Leaving it empty makes the error that typing takes away again.
      await page.getByRole('textbox', { name: /^Số giấy tờ/ }).click();
      await page.getByText('Vui lòng nhập họ và tên.').first().waitFor({ state: 'attached' });
      await field.click();
      await insert('Nguyen An');
      await page.getByText('Vui lòng nhập họ và tên.').waitFor({ state: 'detached' });
      await compose('Nguyễ', { replacementStart: 0, replacementEnd: 6 });
      const { width, height } = page.viewportSize();
      await page.setViewportSize({ width: width + 300, height });
      await settled(page);
      assert.equal(await field.evaluate((element) => element === document.activeElement), true, 'the focus stays');
      await compose('Nguyễn');
      await page.setViewportSize({ width, height });
      await settled(page);
      await insert('Nguyễn');
      assert.equal(await field.inputValue(), 'Nguyễn An');
      // A composition that is given up leaves what was there.
      await compose('x');
      await compose('');
      assert.equal(await field.inputValue(), 'Nguyễn An');
      const { writes, starts, ends } = await seen(page);
      assert.deepEqual([writes, starts - ends], [0, 0]);
      assert.equal(await nameInRequest(page), 'Nguyễn An');
    }, watched);
  });

  test(`A8: typing that takes letters back and puts others in their place, ${skin} skin`, async () => {
    await it.from('/tra-cuu', skin, async (page) => {
      const { field, insert, erase } = await begin(page);
      // As Unikey sends Telex `Nguyeenx`: the vowel twice over, then the tone.
      await page.keyboard.type('Nguye');
      await erase(1);
      await insert('ê');
      await page.keyboard.type('n');
      await erase(2);
      await insert('ễn');
      // As it sends VNI `A1nh`.
      await page.keyboard.type(' A');
      await erase(1);
      await insert('Á');
      await page.keyboard.type('nh');
      assert.equal(await field.inputValue(), 'Nguyễn Ánh');
      assert.equal((await seen(page)).writes, 0);
      assert.equal(await nameInRequest(page), 'Nguyễn Ánh');
    }, watched);
  });

  test(`A8: a pasted name in decomposed letters stays as pasted, and is sent composed, ${skin} skin`, async () => {
    await it.from('/tra-cuu', skin, async (page) => {
      const { field } = await begin(page);
      await page.evaluate((text) => navigator.clipboard.writeText(text), NAME.normalize('NFD'));
      await page.keyboard.press('Control+V');
      await settled(page);
      const pasted = await field.inputValue();
      assert.equal(pasted.normalize('NFC'), NAME);
      assert.ok(pasted.length > NAME.length, 'the field still holds the decomposed letters');
      assert.equal((await seen(page)).writes, 0);
      await newPicture(page);
      assert.equal(await field.inputValue(), pasted);
      assert.equal((await seen(page)).writes, 1, 'only the answer to the old picture is taken away');
      assert.equal(await nameInRequest(page), NAME);
    }, watched);
  });

  test(`A9: several fields filled at once while none has the focus, and their errors go, ${skin} skin`, async () => {
    await it.from('/tra-cuu', skin, async (page) => {
      const person = citizenIn(it.folder, 'ISSUED');
      await page.getByRole('button', { name: /Nhận mã OTP/ }).click();
      await page.getByText(/Còn \d+ mục cần sửa/).first().waitFor({ state: 'attached' });
      const [year, month, day] = person.birth_date.split('-');
      await page.evaluate((values) => {
        document.activeElement.blur();
        for (const [purpose, value] of Object.entries(values)) {
          const field = document.querySelector(`#app input[autocomplete="${purpose}"]`);
          globalThis.setNatively(field, value);
          for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
        }
      }, { name: person.name, tel: person.phone, 'bday-day': day, 'bday-month': month, 'bday-year': year });
      await page.getByText('Vui lòng nhập họ và tên.').waitFor({ state: 'detached' });
      await page.getByText('Vui lòng nhập số điện thoại.').waitFor({ state: 'detached' });
      await page.getByText('Vui lòng nhập ngày sinh.').waitFor({ state: 'detached' });
      const request = page.waitForRequest((candidate) => candidate.method() === 'POST' && candidate.url().endsWith('/api/v1/lookups'));
      await fillForm(page, person, { name: false, birth: false, phone: false });
      await page.getByRole('textbox', { name: /^Mã xác nhận/ }).fill(await captchaAnswer(page, it.folder));
      await page.getByRole('button', { name: /Nhận mã OTP/ }).click();
      const body = (await request).postDataJSON();
      assert.deepEqual([body.name, body.phone], [person.name, person.phone]);
    }, watched);
  });
}
