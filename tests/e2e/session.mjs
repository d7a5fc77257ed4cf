// One server and one browser for the tests of a file.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch } from './browser.mjs';
import { citizenIn, elsewhere } from './citizens.mjs';
import { complaints, newPage, open, startPortal } from './portal.mjs';

/** Starts both before the file's tests and ends them after. Use its members inside tests only.
 *  `serve`: further options of the server. */
export function session(options = {}, serve = []) {
  const it = { url: '', folder: '', browser: null, portal: null };
  before(async () => {
    it.portal = await startPortal(serve);
    it.url = it.portal.url;
    it.folder = it.portal.folder;
    it.browser = await launch(typeof options === 'function' ? await options(it) : options);
  }, { timeout: 180_000 });
  after(async () => {
    await it.browser?.close();
    for (const { portal } of registers) await portal.stop();
    await it.portal?.stop();
  });

  /** One phone gets a code a minute: who was looked up once is looked up in another register next. */
  const registers = [];
  const registerFor = async (state) => {
    if (registers.length === 0) registers.push({ portal: { ...it.portal, stop: async () => undefined }, used: new Set() });
    let free = registers.find(({ used }) => !used.has(state));
    if (!free) registers.push(free = { portal: await startPortal(serve), used: new Set() });
    free.used.add(state);
    return free.portal;
  };

  const visit = async (url, path, skin, act, pageOptions = {}) => {
    const page = await newPage(it.browser, pageOptions);
    try {
      await open(page, url, path, skin);
      const result = await act(page, url);
      assert.deepEqual(complaints.get(page), [], 'the page complained');
      return result;
    } finally {
      await page.context().close();
    }
  };

  /** Runs `act(page, url)` on a page of its own; the page must not complain in its console. */
  it.on = (path, ...rest) => visit(it.url, path, ...rest);

  const fromElsewhere = async (portal, path, skin, act, pageOptions) => {
    const network = await elsewhere(portal.url);
    try {
      return await visit(network.url, path, skin, act, pageOptions);
    } finally {
      await network.stop();
    }
  };

  /** The same from a network of its own: what one test looks up does not count for another. */
  it.from = (...all) => fromElsewhere(it.portal, ...all);

  /** Runs `act(page, who)` for a citizen in this state whom nobody has looked up yet; `who` has the
   *  `person`, the `url` and the server's data `folder`. */
  it.as = async (state, path, skin, act, pageOptions) => {
    const portal = await registerFor(state);
    const person = citizenIn(portal.folder, state);
    assert.ok(person, `demo mode has somebody in the state ${state}`);
    return fromElsewhere(portal, path, skin, (page, url) => act(page, { person, url, folder: portal.folder }), pageOptions);
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
