// From the form through captcha and one-time code to the record, for a citizen in every state; and
// every way in which it does not go straight.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, PHONE } from './browser.mjs';
import { captchaAnswer, citizenIn, codeFor, enterCode, fillForm, lookUp, sendForm, sentSoFar } from './citizens.mjs';
import { SKINS, open, settled } from './portal.mjs';
import { session } from './session.mjs';

const it = session();

/** What the page says in each state, and what it offers to do. */
const STATES = {
  ISSUED: [/Mã QR có hiệu lực đến \d\d\/\d\d\/\d{4}/, /^In hoặc lưu PDF/],
  NO_DOSE: [/Chưa tìm thấy mũi tiêm nào của bạn trên hệ thống\./, /^Gửi phản ánh/],
  S1_ID_MISSING: [/chưa có số CCCD\/CMND nên chưa thể đối chiếu/, /^Xem nơi bổ sung/],
  S1_ID_FORMAT: [/Số CCCD\/CMND trong hồ sơ tiêm sai định dạng\./, /^Xem nơi bổ sung/],
  S1_MISMATCH: [/Thông tin chưa khớp Cơ sở dữ liệu quốc gia về dân cư/, /^Cần mang theo gì/],
  S1_PENDING: [/Thông tin đang được đối chiếu, bắt đầu từ ngày \d\d\/\d\d\/\d{4}/, /^Nhận tin nhắn/],
  S2_WAIT_SIGN: [/chưa ký số xác nhận mũi tiêm ngày \d\d\/\d\d\/\d{4}/, /^Gọi cơ sở/],
  S3_WAIT_CENTRAL: [/Đang chờ Cục Y tế dự phòng ký số\./, /^Nhận tin nhắn/],
  EXPIRED: [/Mã QR đã hết hạn ngày \d\d\/\d\d\/\d{4}/, /^Kiểm tra lại/],
  REPLACED: [/đã được thay bằng bản mới ngày \d\d\/\d\d\/\d{4}/, /^Xem bản mới/],
};

const action = (page, name) => page.getByRole('button', { name }).or(page.getByRole('link', { name })).first();

for (const skin of SKINS) {
  for (const [state, [said, offered]] of Object.entries(STATES)) {
    test(`${state} is reached, told and acted upon, ${skin} skin`, async () => {
      await it.as(state, '/tra-cuu', skin, async (page, { person, folder }) => {
        await lookUp(page, folder, person);
        if (state === 'REPLACED') await action(page, /^Xem bản cũ/).click();
        await page.getByText(said).first().waitFor({ state: 'attached' });
        await action(page, offered).waitFor();
        assert.ok(!page.url().includes(person.id.number) && !page.url().includes(person.phone), 'nothing personal is in the address');
        assert.ok(!(await page.locator('main').innerText()).includes(person.id.number), 'the number is masked');
      });
    });
  }
}

test('a promised message is promised once, and the page says so', async () => {
  await it.as('S3_WAIT_CENTRAL', '/tra-cuu', 'overlay', async (page, { person, folder }) => {
    await lookUp(page, folder, person);
    const answer = page.waitForResponse((response) => response.url().endsWith('/api/v1/record/notices'));
    await action(page, /^Nhận tin nhắn/).click();
    assert.equal((await answer).status(), 204);
    await page.getByText(/Bạn sẽ nhận tin nhắn khi hộ chiếu vắc xin được cấp/).first().waitFor({ state: 'attached' });
  });
});

for (const skin of SKINS) {
  test(`an empty form lists what is missing, leads to each field, and loses nothing, ${skin} skin`, async () => {
    await it.from('/tra-cuu', skin, async (page) => {
      const name = page.getByRole('textbox', { name: /^Họ và tên/ });
      await name.fill('Lê Hoàng Phúc');
      await page.getByRole('button', { name: /Nhận mã OTP/ }).click();
      const count = page.getByText(/Còn \d+ mục cần sửa\./).first();
      await count.waitFor({ state: 'attached' });
      await page.waitForFunction(() => document.activeElement.closest('[class*=alert_summary]'));
      const phone = page.locator('[class*=alert_summary] a').filter({ hasText: /điện thoại/ });
      await phone.click();
      await page.waitForFunction(() => document.activeElement.labels?.[0]?.textContent.startsWith('Số điện thoại'));
      assert.equal(await page.evaluate(() => document.activeElement.tabIndex), 0, 'the field keeps its place in the order of Tab');
      assert.equal(await name.inputValue(), 'Lê Hoàng Phúc');
      const field = page.getByRole('textbox', { name: /^Số điện thoại/ });
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      const description = await field.evaluate((element) => element.getAttribute('aria-describedby').split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
      assert.match(description, /Vui lòng nhập số điện thoại\./);
    });
  });
}

test('an old number is offered in its new form', async () => {
  await it.from('/tra-cuu', 'plain', async (page) => {
    const phone = page.getByRole('textbox', { name: /^Số điện thoại/ });
    await phone.fill('01691234567');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: /0391234567/ }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('#app input')].some(({ value }) => value === '0391234567'));
  });
});

test('a wrong captcha brings a new one, with everything else kept', async () => {
  await it.as('ISSUED', '/tra-cuu', 'overlay', async (page, { person, folder }) => {
    await fillForm(page, person);
    const before = await page.locator('#app img').first().getAttribute('src');
    await captchaAnswer(page, folder);
    await page.getByRole('textbox', { name: /^Mã xác nhận/ }).fill('00000');
    await page.getByRole('button', { name: /Nhận mã OTP/ }).click();
    await page.getByText(/Mã xác nhận chưa đúng\./).first().waitFor({ state: 'attached' });
    await page.waitForFunction((old) => document.querySelector('#app img')?.getAttribute('src') !== old, before);
    assert.equal(await page.getByRole('textbox', { name: /^Số điện thoại/ }).inputValue(), person.phone);
    assert.equal(await page.getByRole('textbox', { name: /^Số giấy tờ/ }).inputValue(), person.id.number);
    await sendForm(page, folder);
  });
});

test('somebody who is not there gets the same screen as everybody', async () => {
  const nobody = { ...citizenIn(it.folder, 'ISSUED'), name: 'Không Có Ai', id: { kind: 'citizen', number: '001300000017' }, phone: '0912000100' };
  await it.from('/tra-cuu', 'overlay', async (page) => {
    await fillForm(page, nobody);
    await sendForm(page, it.folder);
    await page.getByText(/Nếu thông tin khớp, mã OTP gồm 6 chữ số sẽ được gửi/).first().waitFor({ state: 'attached' });
    await enterCode(page, '123456');
    await page.getByText(/Bạn còn \d lần thử/).first().waitFor({ state: 'attached' });
  });
});

for (const skin of SKINS) {
  test(`a wrong code says how many tries are left, the last closes this code, ${skin} skin`, async () => {
    await it.as('S1_PENDING', '/tra-cuu', skin, async (page, { person, folder }) => {
      await fillForm(page, person);
      const from = sentSoFar(folder);
      await sendForm(page, folder);
      const right = await codeFor(folder, person, from);
      const wrong = right === '111111' ? '222222' : '111111';
      const answers = [];
      for (let turn = 0; turn < 5; ++turn) {
        const answer = page.waitForResponse((response) => response.url().endsWith('/otp'));
        await enterCode(page, wrong);
        const response = await answer;
        answers.push([response.status(), (await response.json()).tries_left]);
        await settled(page);
      }
      assert.deepEqual(answers.slice(0, 4), [[422, 4], [422, 3], [422, 2], [422, 1]]);
      assert.equal(answers[4][0], 429);
      await page.getByText(/Bạn đã nhập sai quá 5 lần/).first().waitFor({ state: 'attached' });
    });
  });
}

test('the sixth look-up from one network is told how long to wait, and the form stays filled', async () => {
  await it.from('/tra-cuu', 'overlay', async (page, url) => {
    const nobody = { ...citizenIn(it.folder, 'ISSUED'), id: { kind: 'citizen', number: '001300000025' }, phone: '0912000111' };
    for (let turn = 0; turn < 5; ++turn) {
      await open(page, url, '/tra-cuu', 'overlay');
      await fillForm(page, { ...nobody, phone: `091200011${turn}` });
      await sendForm(page, it.folder);
    }
    await open(page, url, '/tra-cuu', 'overlay');
    await fillForm(page, nobody);
    await page.getByRole('textbox', { name: /^Mã xác nhận/ }).fill(await captchaAnswer(page, it.folder));
    const refusal = page.waitForResponse((response) => response.url().endsWith('/api/v1/lookups'));
    await page.getByRole('button', { name: /Nhận mã OTP/ }).click();
    const response = await refusal;
    assert.equal(response.status(), 429);
    assert.ok(Number(response.headers()['retry-after']) > 0);
    await page.getByText(/Vui lòng thử lại sau \d+ phút/).first().waitFor({ state: 'attached' });
    assert.equal(await page.getByRole('textbox', { name: /^Họ và tên/ }).inputValue(), nobody.name);
  });
});

test('without a network the form says that everything typed is kept, and goes on when it is back', async () => {
  await it.as('ISSUED', '/tra-cuu', 'overlay', async (page, { person, folder }) => {
    await fillForm(page, person);
    const answer = await captchaAnswer(page, folder);
    await page.getByRole('textbox', { name: /^Mã xác nhận/ }).fill(answer);
    await page.route('**/api/v1/lookups', (route) => route.abort());
    await page.getByRole('button', { name: /Nhận mã OTP/ }).click();
    await page.getByText(/Mất kết nối mạng\. Nội dung bạn đã nhập vẫn được giữ/).first().waitFor({ state: 'attached' });
    assert.equal(await page.getByRole('textbox', { name: /^Họ và tên/ }).inputValue(), person.name);
    await page.unroute('**/api/v1/lookups');
    await sendForm(page, folder);
  }, { context: DESKTOP });
});

test('an expired code leads back to a filled form', async () => {
  await it.as('S2_WAIT_SIGN', '/tra-cuu', 'plain', async (page, { person, folder }) => {
    await fillForm(page, person);
    await sendForm(page, folder);
    await page.route('**/otp', (route) => route.fulfill({
      status: 410, contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'about:blank', title: 'Gone', status: 410, code: 'otp.expired', message: { vi: '', en: '' } }),
    }));
    await enterCode(page, '123456');
    await page.getByText(/hết hạn/).first().waitFor({ state: 'attached' });
  });
});

test('the spoken captcha plays', async () => {
  await it.from('/tra-cuu', 'overlay', async (page) => {
    await page.locator('#app img').first().waitFor();
    const sound = page.waitForResponse((response) => /\/captchas\/.*\/audio$/.test(response.url()));
    await page.getByRole('button', { name: /Nghe mã/ }).click();
    const response = await sound;
    assert.ok([200, 206].includes(response.status()));
    assert.equal(response.headers()['content-type'], 'audio/wav');
  });
});

test('signing out ends the session on the server, and the record is not shown again', async () => {
  await it.as('ISSUED', '/tra-cuu', 'overlay', async (page, { person, url, folder }) => {
    await lookUp(page, folder, person);
    await open(page, url, '/tra-cuu/ket-qua', 'overlay');
    await page.getByText(/Mã QR có hiệu lực đến/).first().waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /Đăng xuất/ }).click();
    await page.waitForFunction(() => location.pathname !== '/tra-cuu/ket-qua');
    assert.equal(await page.evaluate(async () => (await fetch('/api/v1/record')).status), 401);
    assert.deepEqual((await page.context().cookies()).filter(({ name }) => name === 'tiemchung_session'), []);
    await open(page, url, '/tra-cuu/ket-qua', 'overlay');
    await page.waitForURL((at) => at.pathname === '/tra-cuu');
    await page.getByText('Phiên làm việc đã hết hạn. Vui lòng xác thực lại.').first().waitFor({ state: 'attached' });
  });
});

test('nothing of a record is in the caches of the page', async () => {
  await it.as('ISSUED', '/tra-cuu', 'overlay', async (page, { person, folder }) => {
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await lookUp(page, folder, person);
    const kept = await page.evaluate(async () => {
      const found = [];
      for (const name of await caches.keys()) {
        for (const { url } of await (await caches.open(name)).keys()) found.push(new URL(url).pathname);
      }
      return found;
    });
    assert.ok(kept.length > 0);
    assert.deepEqual(kept.filter((path) => path.startsWith('/api/') && !/trust-list|configuration/.test(path)), []);
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    assert.ok(!stored.includes(person.id.number) && !stored.includes(person.phone) && !stored.includes(person.name));
  }, { context: PHONE });
});
