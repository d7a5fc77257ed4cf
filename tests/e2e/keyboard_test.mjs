// A3: the way from home to a verdict with the keyboard alone, in both skins.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP } from './browser.mjs';
import { captchaAnswer, codeFor, sentSoFar } from './citizens.mjs';
import { DOSES } from './filing.mjs';
import { SKINS, settled } from './portal.mjs';
import { codeShown, paperPhoto } from './report_pages.mjs';
import { nextReporter } from './reporters.mjs';
import { session } from './session.mjs';

const it = session();

const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const label = getComputedStyle(element.nextElementSibling ?? element);
  const ring = (of) => of.outlineStyle !== 'none' && parseFloat(of.outlineWidth) >= 2;
  return {
    name: element.getAttribute('aria-label') ?? (element.labels?.[0]?.textContent || element.textContent).trim(),
    id: element.id, ring: ring(style) || ring(label), tag: element.tagName,
  };
});

async function tabTo(page, name, key = 'Tab') {
  for (let presses = 0; presses < 60; ++presses) {
    await page.keyboard.press(key);
    const now = await focused(page);
    assert.ok(now.tag === 'BODY' || now.ring, `no focus ring on ${JSON.stringify(now)}`);
    if (typeof name === 'string' ? now.name.startsWith(name) : name.test(now.name)) return now;
  }
  return assert.fail(`never reached ${name}`);
}

for (const skin of SKINS) {
  test(`A3: from home to a verdict by keyboard, with a mistake on the way, ${skin} skin`, async () => {
    const { samples } = await it.configuration();
    await it.on('/', skin, async (page) => {
      await page.keyboard.press('Tab');
      assert.match((await focused(page)).name, /Giao diện/, 'the switch of the skins comes first');
      await page.locator('main a').first().waitFor();
      await tabTo(page, /^Kiểm tra mã QR.*Quét/s);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/kiem-tra*');
      await settled(page);
      assert.equal((await focused(page)).tag, 'H1', 'a new screen starts at its heading');
      await tabTo(page, 'Camera');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      assert.equal((await focused(page)).name, 'Dán mã');
      await page.getByRole('textbox', { name: 'Nội dung mã' }).waitFor();
      await tabTo(page, 'Nội dung mã');
      await tabTo(page, 'Kiểm tra');
      await page.keyboard.press('Space');
      await page.getByText('Vui lòng dán nội dung mã QR.').first().waitFor();
      await page.getByRole('textbox', { name: 'Nội dung mã' }).focus();
      await page.keyboard.insertText(samples[0].text);
      await tabTo(page, 'Kiểm tra');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/kiem-tra/ket-qua*');
      await tabTo(page, /Quét mã khác|Kiểm tra mã khác/);
    }, { context: DESKTOP });
  });

  test(`A3: a look-up by keyboard alone, from the home page to the certificate, ${skin} skin`, async () => {
    await it.as('ISSUED', '/', skin, async (page, { person, folder }) => {
      const [year, month, day] = person.birth_date.split('-');
      await page.keyboard.press('Tab');
      await tabTo(page, /^Xem hộ chiếu vắc xin/);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tra-cuu*');
      await settled(page);
      const answer = await captchaAnswer(page, folder);
      const type = async (name, text) => {
        await tabTo(page, name);
        await page.keyboard.type(text);
      };
      const choose = async (name, wanted) => {
        await tabTo(page, name);
        await page.keyboard.press('Space');
        for (let presses = 0; presses < 4 && !wanted.test((await focused(page)).name); ++presses) await page.keyboard.press('ArrowDown');
        assert.match((await focused(page)).name, wanted);
      };
      await type(/^Họ và tên/, person.name);
      await type(/^Ngày/, day);
      await type(/^Tháng/, month);
      await type(/^Năm/, year);
      await choose(/^(Nam|Nữ)$/, person.sex === 'male' ? /^Nam$/ : /^Nữ$/);
      await choose(/Căn cước|CMND|Hộ chiếu/, { citizen: /Căn cước/, old_card: /CMND/, passport: /Hộ chiếu/ }[person.id.kind]);
      await type(/^Số giấy tờ/, person.id.number);
      await type(/^Số điện thoại/, person.phone);
      await type(/^Mã xác nhận/, answer);
      const from = sentSoFar(folder);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tra-cuu/ma-otp*');
      await settled(page);
      await type(/OTP/, await codeFor(folder, person, from));
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tra-cuu/ket-qua*');
      await settled(page);
      assert.equal((await focused(page)).tag, 'H1');
      await tabTo(page, /Phóng to mã QR/);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tra-cuu/ma-qr*');
    }, { context: DESKTOP });
  });

  test(`A3: a report by keyboard alone, from the home page to the receipt, ${skin} skin`, async () => {
    const person = nextReporter(it.folder, 'K1');
    await it.from('/', skin, async (page) => {
      // Asked for from the start: the browser takes a while to know that nobody is there to choose.
      const chooser = page.waitForEvent('filechooser', { timeout: 120_000 });
      const type = async (name, text) => {
        await tabTo(page, name);
        await page.keyboard.type(text);
      };
      const tick = async (name) => {
        await tabTo(page, name);
        await page.keyboard.press('Space');
      };
      /** In a group, Tab stops once; arrows go on from there. */
      const choose = async (any, wanted) => {
        await tick(any);
        for (let presses = 0; presses < 4 && !wanted.test((await focused(page)).name); ++presses) await page.keyboard.press('ArrowDown');
        assert.match((await focused(page)).name, wanted);
      };
      const pick = async (name, value) => {
        await tabTo(page, name);
        const chosen = () => page.evaluate(() => document.activeElement.value);
        for (let presses = 0; presses < 70 && await chosen() !== value; ++presses) await page.keyboard.press('ArrowDown');
        assert.equal(await chosen(), value);
      };
      const goOn = async (name, to) => {
        await tabTo(page, name);
        await page.keyboard.press('Enter');
        await page.waitForURL((at) => at.pathname === to);
        await settled(page);
        assert.equal((await focused(page)).tag, 'H1', 'a new step starts at its heading');
      };
      const date = async (iso) => {
        const [year, month, day] = iso.split('-');
        await type(/^Ngày/, day);
        await type(/^Tháng/, month);
        await type(/^Năm/, year);
      };
      await page.keyboard.press('Tab');
      await tabTo(page, /^Phản ánh thông tin tiêm/);
      await page.keyboard.press('Enter');
      await page.waitForURL((at) => at.pathname === '/phan-anh');
      await settled(page, skin);
      await tabTo(page, /^Bắt đầu/);
      await page.keyboard.press('Enter');
      await page.getByText('Vui lòng cho biết bạn phản ánh cho ai.').first().waitFor({ state: 'attached' });
      await choose(/^(Bản thân|Con|Người tôi)/, /^Bản thân/);
      await tick(/^Tôi đồng ý/);
      await goOn(/^Bắt đầu/, '/phan-anh/thong-tin');
      await type(/^Họ và tên/, person.name);
      await date(person.birth_date);
      await choose(/^(Nam|Nữ)$/, person.sex === 'male' ? /^Nam$/ : /^Nữ$/);
      await choose(/Căn cước|CMND|Hộ chiếu/, { citizen: /Căn cước/, old_card: /CMND/, passport: /Hộ chiếu/ }[person.id.kind]);
      await type(/^Số giấy tờ/, person.id.number);
      await type(/^Số điện thoại/, person.phone);
      await pick(/nơi cư trú/, '79');
      await choose(/^Tôi đã tiêm/, /^Tôi đã tiêm mũi 1 nhưng/);
      await goOn(/^Tiếp tục/, '/phan-anh/mui-tiem');
      await date(DOSES.dose_1.iso);
      await pick(/^Loại vắc xin/, DOSES.dose_1.vaccine);
      await pick(/nơi tiêm/, '79');
      await page.getByRole('option', { name: /Trạm Y tế/ }).first().waitFor({ state: 'attached' });
      await pick(/^Cơ sở tiêm chủng/, DOSES.dose_1.site);
      await tabTo(page, /^Chụp ảnh hoặc chọn tệp/);
      await page.keyboard.press('Space');
      await (await chooser).setFiles(paperPhoto());
      await page.getByText(/Đã tải xong,/).first().waitFor({ state: 'attached' });
      for (const name of [/họ tên/i, /ngày sinh/i, /giới tính/i, /ngày tiêm/i, /mũi số/i, /loại vắc xin/i, /không che/i]) await tick(name);
      await goOn(/^Tiếp tục/, '/phan-anh/gui');
      await type(/^Mã xác nhận/, await captchaAnswer(page, it.folder));
      await tick(/^Tôi cam đoan/);
      const from = sentSoFar(it.folder);
      await goOn(/^Gửi phản hồi/, '/phan-anh/ma-otp');
      await type(/OTP/, await codeFor(it.folder, person, from));
      await page.keyboard.press('Enter');
      await page.waitForURL((at) => at.pathname === '/phan-anh/da-gui');
      await settled(page);
      assert.match(await codeShown(page), /^PA-/);
      assert.equal((await focused(page)).tag, 'H1');
    }, { context: DESKTOP });
  });

  test(`A3: Tab goes through the page in its own order and out again, ${skin} skin`, async () => {
    for (const path of ['/', '/kiem-tra']) {
      await it.on(path, skin, async (page) => {
        const order = await page.evaluate(() => [...document.querySelectorAll(
          '#app :is(a[href], button, input, textarea, select):not(:disabled)')]
          .filter((element) => element.tabIndex >= 0).map(({ id }) => id));
        await page.evaluate(() => document.activeElement?.blur());
        const visited = [];
        for (let presses = 0; presses < order.length; ++presses) {
          await page.keyboard.press('Tab');
          visited.push((await focused(page)).id);
        }
        assert.deepEqual(visited, order, path);
        await page.keyboard.press('Shift+Tab');
        assert.equal((await focused(page)).id, order.at(-2));
      }, { context: DESKTOP });
    }
  });
}
