// The desks of those who work with reports: an operator's call, a reviewer's case.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faults } from './axe.mjs';
import { DESKTOP, PHONE } from './browser.mjs';
import { citizenIn, sent, sentSoFar } from './citizens.mjs';
import { file } from './filing.mjs';
import { open, settled } from './portal.mjs';
import { codeShown, fillDoseBlocks, fillPaper, fillPerson, goOn, prove } from './report_pages.mjs';
import { nextReporter, settledCase } from './reporters.mjs';
import { session } from './session.mjs';
import { approve, signIn, staff, workAs } from './staff.mjs';

const it = session({}, ['--jobs-every', '1']);
const fine = async (page, skin, screen) => {
  await settled(page, skin);
  assert.deepEqual(await faults(page, skin), [], screen);
};

for (const [skin, account] of [['overlay', 'tong-dai-02'], ['plain', 'giam-sat']]) {
  test(`signing in takes account, password and code; what was wrong is not said, ${skin} skin`, async () => {
    const who = staff(it.folder).find((each) => each.account === account);
    await it.on('/nhan-vien', skin, async (page) => {
      await fine(page, skin, 'the sign-in');
      await page.getByRole('textbox', { name: /^Tài khoản/ }).fill(account);
      await page.getByLabel(/^Mật khẩu/).first().fill('khong-phai-mat-khau');
      await page.getByRole('textbox', { name: /^Mã xác thực/ }).fill('123456');
      const refused = page.waitForResponse((response) => response.url().endsWith('/api/v1/staff/session') && response.request().method() === 'POST');
      await page.getByRole('button', { name: /^Đăng nhập/ }).click();
      assert.equal((await refused).status(), 422);
      await page.getByRole('alert').or(page.getByText(/chưa đúng/)).first().waitFor({ state: 'attached' });
      await fine(page, skin, 'the sign-in, refused');
      await signIn(page, who);
      const [cookie] = (await page.context().cookies(`${it.url}/api/v1/staff/session`)).filter(({ name }) => name === 'tiemchung_staff');
      assert.deepEqual([cookie.httpOnly, cookie.sameSite, cookie.path], [true, 'Strict', '/api/v1/staff']);
      await page.getByRole('button', { name: /^Đăng xuất/ }).first().click();
      await page.waitForURL((at) => at.pathname === '/nhan-vien');
      assert.equal(await page.evaluate(async () => (await fetch('/api/v1/staff/session')).status), 401);
    }, { context: DESKTOP });
  });
}

test('whoever signs in for the first time chooses another password before anything else', async () => {
  const who = staff(it.folder).find((each) => each.account === 'nguoi-moi');
  await it.on('/nhan-vien', 'overlay', async (page) => {
    await signIn(page, who);
    assert.equal(new URL(page.url()).pathname, '/nhan-vien/mat-khau');
    await page.getByLabel(/^Mật khẩu hiện tại/).fill(who.password);
    await page.getByLabel(/^Mật khẩu mới/).fill('một câu dài và dễ nhớ');
    await page.getByLabel(/^Nhập lại mật khẩu mới/).fill('một câu dài và dễ nhớ');
    await fine(page, 'overlay', 'another password');
    await page.getByRole('button', { name: /^Lưu mật khẩu mới/ }).click();
    await page.waitForURL((at) => at.pathname === '/nhan-vien/ho-so');
  }, { context: DESKTOP });
});

const shown = (page, text) => page.getByText(text).first().waitFor({ state: 'attached' });
const press = (page, name) => page.getByRole('button', { name }).first().click();

/** Demo mode's people had their third dose in 2022, and no other. */
const isBooster = (date) => date.startsWith('2022');

/** A caller who is who they say: the record opens. */
async function openCall(page, person, skin) {
  await page.getByRole('textbox', { name: /^Số điện thoại người gọi/ }).waitFor();
  await fine(page, skin, 'no call');
  await page.getByRole('textbox', { name: /^Số điện thoại người gọi/ }).fill(person.phone);
  await press(page, /^Bắt đầu cuộc gọi/);
  await shown(page, 'Chưa ghi nhận sự đồng ý của công dân.');
  await page.getByRole('checkbox', { name: /^Công dân đã nghe/ }).check();
  await press(page, /^Bắt đầu cuộc gọi/);
  await page.getByRole('button', { name: /^Xác minh/ }).waitFor();
  await fine(page, skin, 'a call');
  const date = async (group, iso) => {
    const [year, month, day] = iso.split('-');
    const fields = page.getByRole('group', { name: group });
    for (const [name, text] of [[/^Ngày/, day], [/^Tháng/, month], [/^Năm/, year]]) await fields.getByRole('textbox', { name }).fill(text);
  };
  await page.getByRole('textbox', { name: /^Họ và tên/ }).fill(person.name);
  await date(/^Ngày sinh/, person.birth_date);
  await page.getByRole('textbox', { name: /^4 ký tự cuối/ }).fill('9876');
  if (isBooster(person.last_dose)) await page.getByRole('combobox', { name: /^Về mũi số/ }).selectOption('3');
  await date(/ngày tiêm mũi đó/, person.last_dose);
  await press(page, /^Xác minh/);
  await shown(page, /Còn 2 lần thử/);
  await page.getByRole('textbox', { name: /^4 ký tự cuối/ }).fill(person.id.number.slice(-4));
  await press(page, /^Xác minh/);
  await page.getByRole('button', { name: /^Gửi phản ánh thay/ }).waitFor();
  const text = await page.locator('main').innerText();
  assert.ok(!text.includes(person.id.number) && !text.includes(person.registered.phone), 'what opens is masked');
}

for (const skin of ['overlay', 'plain']) {
  test(`a caller's report: read back, a link, the photo and the code by the citizen alone, ${skin} skin`, async () => {
    const person = nextReporter(it.folder, 'K2');
    let link = '';
    await it.on('/', skin, async (page, url) => {
      await workAs(page, { ...it, url }, 'tong-dai-01', '/nhan-vien/tong-dai', skin);
      await openCall(page, person, skin);
      await fine(page, skin, 'the record');
      await press(page, /^Gửi phản ánh thay/);
      await page.waitForURL((at) => at.pathname === '/nhan-vien/tong-dai/thong-tin');
      await settled(page);
      await fillPerson(page, person, 'K2');
      await fine(page, skin, 'step 2 for a caller');
      await goOn(page, '/nhan-vien/tong-dai/mui-tiem');
      await fillDoseBlocks(page, 'K2');
      assert.equal(await page.locator('input[type=file]').count(), 0, 'no photo passes through the operator');
      await fine(page, skin, 'step 3 for a caller');
      await goOn(page, '/nhan-vien/tong-dai/gui');
      await page.getByRole('button', { name: /^Gửi liên kết cho công dân/ }).click();
      await shown(page, 'Không thể gửi khi chưa đọc lại thông tin.');
      await page.getByRole('checkbox', { name: /^Tôi đã đọc lại/ }).check();
      await fine(page, skin, 'reading back');
      const from = sentSoFar(it.folder);
      await page.getByRole('button', { name: /^Gửi liên kết cho công dân/ }).click();
      await page.waitForURL((at) => at.pathname === '/nhan-vien/tong-dai/da-lap');
      await fine(page, skin, 'the report is filed');
      const { text } = await sent(it.folder, (entry) => entry.kind === 'sms' && entry.text?.includes('lien-ket#'), from);
      [link] = /\/phan-anh\/lien-ket#\S+/.exec(text);
      await press(page, /^Kết thúc cuộc gọi/);
      await page.getByRole('radio', { name: /^Đã lập phản ánh/ }).check();
      await press(page, /^Lưu và kết thúc/);
      await shown(page, 'Cuộc gọi đã kết thúc và được ghi nhật ký.');
    }, { context: DESKTOP });

    await it.from('/', skin, async (page, url) => {
      await page.goto(`${url}${skin === 'plain' ? link.replace('#', '?plain=1#') : link}`);
      await settled(page, skin);
      await shown(page, /đã lập phản ánh này thay bạn/);
      await fillPaper(page);
      await page.getByRole('checkbox', { name: /^Tôi cam đoan/ }).check();
      await fine(page, skin, 'the link');
      const from = sentSoFar(it.folder);
      await page.getByRole('button', { name: /^Gửi phản hồi/ }).click();
      await page.waitForURL((at) => at.pathname === '/phan-anh/ma-otp');
      await settled(page);
      const code = await prove(page, it.folder, person, from);
      await approve(it, 'tram-y-te-79-a', code, [2]);
      await settledCase(it, 'tram-y-te-79-a', code, 'DONE');
      assert.equal(await codeShown(page), code);
      await page.goto('about:blank');
      await open(page, url, '/', skin);
      await page.goto(`${url}${link}`);
      await shown(page, /1900 9095/);
      assert.equal(await page.locator('input[type=file]').count(), 0, 'a link works once');
    }, { context: PHONE });
  });
}

for (const [skin, context] of [['overlay', DESKTOP], ['plain', PHONE]]) {
  test(`a caller's wish for another phone number counts once a site has seen the paper, ${skin} skin`, async () => {
    const registered = citizenIn(it.folder, 'ISSUED');
    const [before, wished] = skin === 'overlay' ? [registered.phone, '0986000001'] : ['0986000001', '0986000002'];
    const person = { ...registered, registered };
    await it.on('/', skin, async (page, url) => {
      await workAs(page, { ...it, url }, 'tong-dai-01', '/nhan-vien/tong-dai', skin);
      await openCall(page, person, skin);
      await press(page, /^Yêu cầu đổi số điện thoại/);
      await page.getByRole('textbox', { name: /^Số điện thoại mới/ }).fill(wished);
      await fine(page, skin, 'wishing for another phone');
      await press(page, /^Gửi yêu cầu tới cơ sở/);
      await shown(page, /^Đã gửi yêu cầu đổi số/);
      await press(page, /^Kết thúc cuộc gọi/);
      await page.getByRole('radio', { name: /^Đã chuyển yêu cầu đổi số/ }).check();
      await press(page, /^Lưu và kết thúc/);
      await shown(page, 'Cuộc gọi đã kết thúc và được ghi nhật ký.');
    }, { context: DESKTOP });

    await it.on('/', skin, async (page, url) => {
      await workAs(page, { ...it, url }, 'tram-y-te-01', '/nhan-vien/so-dien-thoai', skin);
      await shown(page, person.name);
      await fine(page, skin, 'the wishes');
      const confirm = page.getByRole('button', { name: new RegExp(`^Xác nhận đổi số của ${person.name}`) });
      await confirm.click();
      await shown(page, 'Hãy xem giấy tờ tùy thân của người này trước khi xác nhận.');
      await page.getByRole('checkbox', { name: /^Tôi đã xem giấy tờ tùy thân/ }).first().check();
      const from = sentSoFar(it.folder);
      await confirm.click();
      await shown(page, new RegExp(`Đã đổi số điện thoại của ${person.name}`));
      await fine(page, skin, 'a number is changed');
      for (const phone of [before, wished]) {
        await sent(it.folder, (entry) => entry.kind === 'sms' && entry.to === phone && entry.text.includes('da duoc doi'), from);
      }
    }, { context });
  });
}

for (const [skin, context, account] of [['overlay', DESKTOP, 'tram-y-te-79-a'], ['plain', PHONE, 'tram-y-te-79-b']]) {
  test(`a reviewer looks at the photo, refuses one report and approves another, ${skin} skin`, async () => {
    const [refused, approved] = [nextReporter(it.folder, 'K1'), nextReporter(it.folder, 'K1')];
    const [first, second] = [await file(it, refused, 'K1'), await file(it, approved, 'K1')];
    await it.on('/', skin, async (page, url) => {
      const openCase = async (code) => {
        await workAs(page, { ...it, url }, account, '/nhan-vien/ho-so', skin);
        await page.getByRole('heading', { level: 1, name: 'Phản ánh cần xử lý' }).waitFor();
        await shown(page, code);
        await fine(page, skin, 'the queue');
        await page.getByRole('button', { name: new RegExp(code) }).or(page.getByRole('link', { name: new RegExp(code) })).first().click();
        await page.waitForURL((at) => at.pathname === '/nhan-vien/ho-so/xem');
        await page.getByRole('heading', { level: 1, name: code }).waitFor();
        await fine(page, skin, 'a case');
        await press(page, /^Bắt đầu xử lý/);
        await page.getByRole('radio', { name: /^Duyệt/ }).waitFor();
      };
      const choose = (name) => page.getByRole('radio', { name }).first().check();

      await openCase(first);
      const photo = page.getByRole('img', { name: /^Ảnh 1 của giấy xác nhận/ });
      await page.waitForFunction((image) => image.complete && image.naturalWidth >= 1000, await photo.locator('img').elementHandle());
      await press(page, /^Phóng to/);
      await press(page, /^Xoay ảnh/);
      await page.getByRole('img', { name: /phóng 150 %, xoay 90°/ }).waitFor();
      assert.ok(await page.getByRole('img', { name: /xoay 90°/ }).evaluate((image) => image.scrollWidth > image.clientWidth), 'an enlarged photo can be scrolled');
      await choose(/^Từ chối/);
      await press(page, /^Gửi từ chối/);
      await shown(page, 'Vui lòng chọn ít nhất một lý do từ chối.');
      await page.getByRole('checkbox', { name: /^R08/ }).check();
      await fine(page, skin, 'refusing');
      await press(page, /^Gửi từ chối/);
      await shown(page, /^Đã từ chối\./);
      await settledCase(it, account, first, 'REFUSED');

      await openCase(second);
      await choose(/^Duyệt/);
      await page.getByRole('checkbox', { name: /mũi 1/ }).first().check();
      await fine(page, skin, 'approving');
      await press(page, /^Gửi duyệt/);
      await shown(page, /^Đã duyệt\./);
      await fine(page, skin, 'a case that is decided');
      await settledCase(it, account, second, 'DONE');

      await workAs(page, { ...it, url }, 'tram-y-te-89', '/nhan-vien/ho-so', skin);
      await shown(page, 'Không có hồ sơ nào');
      assert.equal(await page.evaluate(async (code) => (await fetch(`/api/v1/staff/cases/${code}`)).status, second), 404, 'another site has no such case');
    }, { context });
  });
}

test('a supervisor sees figures, and no case', async () => {
  for (const skin of ['overlay', 'plain']) {
    await it.on('/', skin, async (page, url) => {
      await workAs(page, { ...it, url }, 'giam-sat', '/nhan-vien/so-lieu', skin);
      await shown(page, 'Theo trạng thái');
      await fine(page, skin, 'the figures');
    }, { context: DESKTOP });
  }
});
