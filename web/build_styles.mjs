// The plain skin's colours and icons, made from the same tables that the painted skin uses.

import { readFileSync } from 'node:fs';

const kebab = (themes, name, rule) =>
  `${rule}{${Object.entries(themes[name]).map(([token, value]) => `--${token}:${value}`).join(';')}}`;

/** Custom properties of the three themes, from assets/tokens.json. */
export function tokenStyles(path) {
  const { themes } = JSON.parse(readFileSync(path, 'utf8'));
  return [
    kebab(themes, 'light', ':root'),
    `@media (prefers-color-scheme: dark){${kebab(themes, 'dark', ':root:not([data-appearance])')}}`,
    `@media (prefers-contrast: more){${kebab(themes, 'contrast', ':root:not([data-appearance])')}}`,
    kebab(themes, 'dark', ':root[data-appearance="dark"]'),
    kebab(themes, 'contrast', ':root[data-appearance="contrast"]'),
  ].join('\n');
}

const round = (value) => String(Math.round(value * 100) / 100);
const pairs = (numbers) => numbers.map((value, at) => (at % 2 ? `,${value}` : ` ${value}`)).join('').trim();

/** An arc of the icon table: centre, radius, from and to in degrees, clockwise, y down. */
function arc([cx, cy, r, from, to]) {
  const at = (degrees) => [cx + r * Math.cos((degrees * Math.PI) / 180), cy + r * Math.sin((degrees * Math.PI) / 180)].map(round).join(' ');
  return `<path d="M${at(from)}A${r} ${r} 0 ${Math.abs(to - from) > 180 ? 1 : 0} 1 ${at(to)}"/>`;
}

const SHAPES = {
  p: (n) => `<polyline points="${pairs(n)}"/>`,
  P: (n) => `<polygon points="${pairs(n)}"/>`,
  c: ([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`,
  a: arc,
  r: ([x, y, w, h, r]) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}"/>`,
  D: ([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}" fill="#000" stroke="none"/>`,
  F: () => '<path d="M12 2.8a9.2 9.2 0 0 1 0 18.4z" fill="#000" stroke="none"/>',
};

function svg(icon, { grid, stroke }) {
  const shapes = icon.map(([kind, ...numbers]) => SHAPES[kind](numbers)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${grid} ${grid}" fill="none" stroke="#000" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>`;
}

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What never speaks by its colour alone in the plain skin, and the shape that it shows. */
const SIGNS = {
  checkCircle: ['.v-verdict_ok', '.v-finding_passed'], clock: ['.v-verdict_warn'],
  octagonX: ['.v-verdict_bad'], info: ['.v-verdict_info', '.v-note_blue'], circleX: ['.v-finding_failed'],
  minusCircle: ['.v-finding_unknown'], lock: ['.v-note_teal'], triangle: ['.v-note_amber', '.v-note_red', '.v-error', '.v-warning', '.v-error_summary'],
  down: ['.r-disclosure'],
};

/** An SVG text inside a style sheet, with what needs no escape left readable. */
const address = (text) => `url("data:image/svg+xml,${encodeURIComponent(text).replaceAll('%20', ' ').replaceAll('%3D', '=').replaceAll('%2F', '/').replaceAll('%22', "'")}")`;

/** The logo, as the custom property `--logo`. */
export const logoStyle = (path) => `:root{--logo:${address(readFileSync(path, 'utf8').trim())}}\n`;

/** One class an icon, `i-<name>`, whose shape is a mask. */
export function iconStyles(path) {
  const table = JSON.parse(readFileSync(path, 'utf8'));
  return Object.entries(table.icons)
    .map(([name, icon]) => `${[`.i-${snake(name)}`, ...(SIGNS[name] ?? [])].join()}{--i:${address(svg(icon, table))}}`)
    .join('\n');
}
