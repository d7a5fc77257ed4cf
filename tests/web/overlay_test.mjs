// The rules of focus and composition, on the overlay alone, in a real browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { launch } from '../e2e/browser.mjs';
import { pageScript, root } from './bundle.mjs';

let browser;
let page;
before(async () => {
  browser = await launch();
  page = await browser.newPage();
  await page.goto('about:blank');
  await page.evaluate(await pageScript('overlay.ts'));
});
after(() => browser?.close());
beforeEach(() => page.evaluate(() => {
  document.body.innerHTML = '<div id="app"></div>';
  globalThis.overlay = new tested.Overlay(document.getElementById('app'), () => undefined);
  globalThis.put = (id, role, parent, rest = {}) => overlay.put({
    id, parent, role, variant: 'none', state: 0, rect: null, textStyle: 0, align: 0, fontPx: 16,
    linePx: 25, weight: 400, valueRevision: 0, key: `test/${id}`, label: '', value: '',
    errorKey: '', ...rest, hints: new Map(rest.hints ?? []),
  });
}));

test('a node with the same key keeps its element, its focus and its caret', async () => {
  const kept = await page.evaluate(() => {
    put(1, 'text_field', 0, { label: 'Họ và tên', value: 'Nguyễn' });
    const field = overlay.control(1);
    field.focus();
    field.setSelectionRange(2, 4);
    put(1, 'text_field', 0, { label: 'Họ tên', value: 'Nguyễn', state: 1 << 2 });
    return [overlay.control(1) === field, document.activeElement === field, field.selectionStart, field.getAttribute('aria-invalid')];
  });
  assert.deepEqual(kept, [true, true, 2, 'true']);
});

test('reordering moves the siblings around the focused element, never itself', async () => {
  const result = await page.evaluate(() => {
    for (const id of [1, 2, 3, 4]) put(id, 'button', 0, { label: `Nút ${id}` });
    overlay.control(3).focus();
    let moved = false;
    new MutationObserver((records) => {
      moved ||= records.some(({ removedNodes }) => [...removedNodes].includes(overlay.control(3)));
    }).observe(overlay.root, { childList: true });
    overlay.order(0, [4, 3, 1, 2]);
    return new Promise((resolve) => setTimeout(() => resolve([
      [...overlay.root.children].map((child) => child.textContent), document.activeElement.textContent, moved,
    ])));
  });
  assert.deepEqual(result, [['Nút 4', 'Nút 3', 'Nút 1', 'Nút 2'], 'Nút 3', false]);
});

test('a model value is written with a newer revision only', async () => {
  const values = await page.evaluate(() => {
    const seen = [];
    put(1, 'text_field', 0, { value: 'a', valueRevision: 1 });
    overlay.control(1).value = 'typed';
    put(1, 'text_field', 0, { value: 'a', valueRevision: 1, label: 'x' });
    seen.push(overlay.control(1).value);
    put(1, 'text_field', 0, { value: 'formatted', valueRevision: 2 });
    seen.push(overlay.control(1).value);
    return seen;
  });
  assert.deepEqual(values, ['typed', 'formatted']);
});

test('a list shows what the model holds, also when its entries are others', async () => {
  const chosen = await page.evaluate(() => {
    const seen = [];
    const show = (value, options) => {
      put(1, 'select', 0, { label: 'Cơ sở', value, hints: [[9, options]] });
      seen.push(overlay.control(1).value);
    };
    show('', '\tChọn cơ sở\na\tTrạm A');
    overlay.control(1).value = 'a';
    show('a', '\tChọn cơ sở\na\tTrạm A');
    show('a', '\tChọn cơ sở\nb\tTrạm B\na\tTrạm A');
    show('', '\tChọn cơ sở\nb\tTrạm B\na\tTrạm A');
    return seen;
  });
  assert.deepEqual(chosen, ['', 'a', 'a', '']);
});

test('nothing is written, moved or removed while a person composes', async () => {
  await page.evaluate(() => {
    put(1, 'text_field', 0, { label: 'Họ và tên' });
    put(2, 'text', 0, { label: 'Lời' });
    overlay.control(1).focus();
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'nguyê', selectionStart: 5, selectionEnd: 5 });
  const during = await page.evaluate(() => {
    put(1, 'text_field', 0, { label: 'Họ và tên', value: 'KHÁC', valueRevision: 5 });
    overlay.order(0, [2, 1]);
    overlay.remove(1);
    const field = document.querySelector('input');
    return [field?.value, document.activeElement === field];
  });
  assert.deepEqual(during, ['nguyê', true]);
  await client.send('Input.insertText', { text: 'nguyễn' });
  assert.equal(await page.evaluate(() => document.querySelectorAll('input').length), 0);
});

test('an element that goes leaves nothing behind, and its id can come back as another role', async () => {
  const tags = await page.evaluate(() => {
    put(1, 'section', 0, { label: 'Phần' });
    put(2, 'link', 1, { label: 'Liên kết', hints: [[3, '/']] });
    overlay.remove(2);
    overlay.remove(1);
    const empty = overlay.root.childElementCount;
    put(2, 'heading', 0, { label: 'Tiêu đề', hints: [[4, '1']] });
    return [empty, overlay.control(2).tagName];
  });
  assert.deepEqual(tags, [0, 'H1']);
});

test('names, states and references reach the accessibility tree', async () => {
  await page.evaluate(() => {
    put(1, 'text_area', 0, { label: 'Nội dung mã', state: (1 << 1) | (1 << 2), errorKey: 'test/2' });
    put(2, 'text', 0, { label: 'Nội dung không bắt đầu bằng HC1:.' });
    put(3, 'button', 0, { label: 'Tiếng Anh', state: 1 << 10 });
    put(4, 'disclosure', 0, { label: 'Chi tiết kỹ thuật', state: 1 << 4, hints: [[10, 'test/5']] });
    put(5, 'group', 0);
    put(6, 'checkbox', 0, { label: 'Đồng ý', state: 1 << 3 });
  });
  const tree = await page.locator('#app').ariaSnapshot();
  assert.equal(tree, [
    '- text: Nội dung mã', '- textbox "Nội dung mã" [invalid]', '- paragraph: Nội dung không bắt đầu bằng HC1:.',
    '- button "Tiếng Anh"', '- button "Chi tiết kỹ thuật" [expanded]', '- checkbox "Đồng ý" [checked]',
    '- text: Đồng ý',
  ].join('\n'));
  assert.equal(await page.evaluate(() => overlay.control(1).getAttribute('aria-describedby')), 'n-test.2');
});

test('fields of one question stand in a fieldset with its legend, a picture has its words', async () => {
  await page.evaluate(() => {
    put(1, 'field_group', 0, { label: 'Ngày sinh', errorKey: 'test/4' });
    put(2, 'text_field', 1, { label: 'Ngày', hints: [[0, 'bday-day'], [1, 'numeric']] });
    put(3, 'picture', 0, { label: 'Mã xác nhận', hints: [[20, '/api/v1/captchas/1/image']], rect: { x: 1, y: 2, width: 3, height: 4 } });
  });
  const tree = await page.locator('#app').ariaSnapshot();
  assert.equal(tree, ['- group "Ngày sinh":', '  - text: Ngày sinh Ngày', '  - textbox "Ngày"', '- img "Mã xác nhận"'].join('\n'));
  const attributes = await page.evaluate(() => {
    put(3, 'picture', 0, { label: 'Mã mới', hints: [[20, '/api/v1/captchas/2/image']] });
    const picture = overlay.control(3);
    return [picture.getAttribute('src'), picture.alt, picture.hasAttribute('aria-label'),
      overlay.control(1).getAttribute('aria-describedby'), overlay.control(2).autocomplete];
  });
  assert.deepEqual(attributes, ['/api/v1/captchas/2/image', 'Mã mới', false, 'n-test.4', 'bday-day']);
});

test('a box with a name is a group, one without is none', async () => {
  const roles = await page.evaluate(() => {
    put(1, 'group', 0, { label: 'Lọc hồ sơ' });
    put(2, 'group', 0);
    const both = [1, 2].map((id) => overlay.control(id).getAttribute('role'));
    put(1, 'group', 0);
    return [...both, overlay.control(1).getAttribute('role')];
  });
  assert.deepEqual(roles, ['group', null, null]);
});

test('a photo of a paper fills its window, however it is turned, and can be scrolled when it is enlarged', async () => {
  await page.addStyleTag({ content: readFileSync(join(root, 'web/styles/base.css'), 'utf8') });
  await page.addStyleTag({ content: '.v-paper_photo { width: 400px; height: 300px; }' });
  const seen = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 80, height: 60 });
    const src = canvas.toDataURL();
    const places = [];
    for (const look of ['0 0 plain', '0 90 plain', '0 180 plain', '0 270 contrast', '1 90 plain', '3 270 plain']) {
      put(1, 'picture', 0, { variant: 'paper_photo', label: `Ảnh ${look}`, hints: [[20, src], [21, look]] });
      const window_ = overlay.control(1);
      const image = window_.querySelector('img');
      await image.decode();
      window_.scrollTo(0, 0);
      const [outer, inner] = [window_.getBoundingClientRect(), image.getBoundingClientRect()];
      places.push([inner.left - outer.left, inner.top - outer.top, inner.width, inner.height, window_.scrollWidth, window_.scrollHeight].map(Math.round));
    }
    const window_ = overlay.control(1);
    return { places, role: window_.getAttribute('role'), label: window_.getAttribute('aria-label'), tab: window_.tabIndex, alt: window_.firstChild.alt, filtered: getComputedStyle(window_.firstChild).filter };
  });
  const whole = [0, 0, 400, 300, 400, 300];
  assert.deepEqual(seen.places.slice(0, 4), [whole, whole, whole, whole]);
  const inner = (scale, [, , width, height, across, down]) => [Math.abs(width - 400 * scale), Math.abs(height - 300 * scale), Math.abs(across - 400 * scale), Math.abs(down - 300 * scale)];
  // Bars that take room make the window a little smaller.
  for (const [scale, place] of [[1.5, seen.places[4]], [3.4, seen.places[5]]]) assert.ok(inner(scale, place).every((off) => off <= 16 * scale), `${place}`);
  assert.deepEqual([seen.role, seen.label, seen.tab, seen.alt, seen.filtered], ['img', 'Ảnh 3 270 plain', 0, '', 'none']);
});

test('a QR symbol is a vector with its quiet zone around it', async () => {
  const symbol = await page.evaluate(() => {
    put(1, 'qr', 0, { label: 'Mã QR', hints: [[11, '21\tM0 0h1v1h-1z']] });
    put(1, 'qr', 0, { label: 'Mã QR', hints: [[11, '25\tM1 0h1v1h-1z']] });
    const drawings = overlay.control(1).querySelectorAll('svg');
    return [drawings.length, drawings[0].getAttribute('viewBox'), drawings[0].firstChild.getAttribute('d')];
  });
  assert.deepEqual(symbol, [1, '-4 -4 33 33', 'M1 0h1v1h-1z']);
});

test('Enter in a field presses the main button of its form, and no other', async () => {
  await page.evaluate(() => {
    globalThis.pressed = [];
    document.body.addEventListener('submit', (event) => event.preventDefault());
    document.body.addEventListener('click', ({ target }) => globalThis.pressed.push(target.textContent));
    put(1, 'form', 0);
    put(2, 'text_field', 1, { label: 'Họ và tên' });
    put(3, 'button', 1, { label: 'Đổi mã khác', variant: 'text_link' });
    put(4, 'button', 1, { label: 'Nhận mã OTP', variant: 'primary_button' });
    overlay.control(2).focus();
  });
  await page.keyboard.press('Enter');
  assert.deepEqual(await page.evaluate(() => globalThis.pressed), ['Nhận mã OTP']);
});
