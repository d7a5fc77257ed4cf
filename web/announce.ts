// Two live regions that exist from the start: text put in at their creation would not be read.

/** The same words twice in a row must still be a change, or they are not read again. */
const DIFFERENCE = '\u00a0';

export function announce(text: string, assertive: boolean): void {
  const region = document.getElementById(assertive ? 'say-now' : 'say');
  if (!region) return;
  region.textContent = region.textContent === text ? text + DIFFERENCE : text;
}
