// axe's rules on what the page shows now.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function judge(page) {
  await page.evaluate(axe);
  const { violations, incomplete } = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations', 'incomplete'] }), TAGS);
  const brief = (results) => results.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) =>
    `${html.slice(0, 120)} ${any[0]?.message ?? ''}`).join(' | ')}`);
  return { violations: brief(violations), incomplete: brief(incomplete) };
}

/** What is wrong with the screen, and in the plain skin what could not be decided. */
export async function faults(page, skin) {
  const { violations, incomplete } = await judge(page);
  return [...violations, ...incomplete.filter((rule) => skin === 'plain' || !rule.startsWith('color-contrast'))];
}
