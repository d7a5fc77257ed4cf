// Preferences of this device, and nothing else: language, appearance, text size, the plain view.

const PREFIX = 'tiemchung.';

/** Storage may be switched off: then nothing is remembered, and nothing fails. */
function attempt<T>(action: (storage: Storage) => T): T | null {
  try {
    return action(localStorage);
  } catch {
    return null;
  }
}

export function store(key: string, value: string): void {
  attempt((storage) => {
    if (value) storage.setItem(PREFIX + key, value);
    else storage.removeItem(PREFIX + key);
  });
}

/** `key=value` lines, as the core reads them before its first frame. */
export function remembered(): string {
  return attempt((storage) => Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => `${key.slice(PREFIX.length)}=${storage.getItem(key) ?? ''}\n`)
    .join('')) ?? '';
}
