// One server and one browser for the tests of a file.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { complaints, newPage, open, startPortal } from './portal.mjs';

/** Starts both before the file's tests and ends them after. Use its members inside tests only. */
export function session(options = {}) {
  const it = { url: '', browser: null, portal: null };
  before(async () => {
    it.portal = await startPortal();
    it.url = it.portal.url;
    it.browser = await launch(typeof options === 'function' ? await options(it) : options);
  }, { timeout: 60_000 });
  after(async () => {
    await it.browser?.close();
    await it.portal?.stop();
  });

  /** Runs `act` on a page of its own; the page must not complain in its console. */
  it.on = async (path, skin, act, pageOptions = {}) => {
    const page = await newPage(it.browser, pageOptions);
    try {
      await open(page, it.url, path, skin);
      const result = await act(page);
      assert.deepEqual(complaints.get(page), [], 'the page complained');
      return result;
    } finally {
      await page.context().close();
    }
  };

  /** Runs `act(page, path)` on each of the paths, one after the other in one tab. */
  it.onEach = (paths, skin, act, pageOptions = {}) => it.on(paths[0], skin, async (page) => {
    for (const path of paths) {
      if (path !== paths[0]) await open(page, it.url, path, skin);
      await act(page, path);
    }
  }, pageOptions);

  it.configuration = async () => (await fetch(`${it.url}/api/v1/configuration`)).json();
  return it;
}
