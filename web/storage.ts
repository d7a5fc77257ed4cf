// Preferences of this device: language, appearance, text size, the plain view. And what belongs to
// this tab alone and goes with it, such as the draft of a report.

const PREFIX = 'tiemchung.';
const IN_TAB = 'tab.';
/** Enough for a key of 22 characters for every report of an operator's shift. */
const RANDOM_BYTES = 4224;

/** Storage may be switched off: then nothing is remembered, and nothing fails. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

/** `entry`: key, line break, value; an empty value forgets it. */
function write(open: () => Storage, entry: string): void {
  const cut = entry.indexOf('\n');
  const key = PREFIX + entry.slice(0, cut);
  const value = entry.slice(cut + 1);
  attempt(() => value ? open().setItem(key, value) : open().removeItem(key));
}
export const store = (entry: string): void => write(() => localStorage, entry);
export const storeInTab = (entry: string): void => write(() => sessionStorage, entry);

const read = (open: () => Storage, mark: string): string => attempt(() => {
  const storage = open();
  return Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => `${mark}${key.slice(PREFIX.length)}=${storage.getItem(key) ?? ''}\n`)
    .join('');
}) ?? '';

/** `key=value` lines, as the core reads them before its first frame. */
export const remembered = (): string => read(() => localStorage, '');

/** The same of this tab, and characters that nobody can guess: the core draws none itself. */
export function rememberedInTab(): string {
  const drawn = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));
  const random = btoa(drawn).replace(/[+/]/g, (sign) => (sign === '+' ? '-' : '_'));
  return `${read(() => sessionStorage, IN_TAB)}random=${random}\n`;
}
