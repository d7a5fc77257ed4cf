// What a person asked to keep on this device: sealed with AES-GCM under a key that this browser
// alone can use and nobody, this page included, can read out. Key and content lie in one entry, so
// that forgetting is one deletion.

interface Sealed { key: CryptoKey; iv: Uint8Array<ArrayBuffer>; content: ArrayBuffer }

const DATABASE = 'tiemchung';
const ENTRIES = 'kept';
const IV_BYTES = 12;

const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function within<T>(mode: IDBTransactionMode, act: (entries: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(ENTRIES);
  const database = await done(opening);
  try {
    const transaction = database.transaction(ENTRIES, mode, { durability: 'strict' });
    const finished = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
    const [result] = await Promise.all([done(act(transaction.objectStore(ENTRIES))), finished]);
    return result;
  } finally {
    database.close();
  }
}

/** Binds the content to its name. */
const cipher = (name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams =>
  ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) });

/** Keeps the content under this name in the place of an earlier one; false when it cannot. */
export async function keep(name: string, content: Uint8Array): Promise<boolean> {
  try {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const sealed = await crypto.subtle.encrypt(cipher(name, iv), key, new Uint8Array(content));
    const entry: Sealed = { key, iv, content: sealed };
    await within('readwrite', (entries) => entries.put(entry, name));
    return true;
  } catch {
    return false;
  }
}

/** The content kept under this name; empty when there is none or it cannot be opened. */
export async function open(name: string): Promise<Uint8Array> {
  try {
    const entry = await within('readonly', (entries) => entries.get(name)) as Sealed | undefined;
    if (!entry) return new Uint8Array(0);
    return new Uint8Array(await crypto.subtle.decrypt(cipher(name, entry.iv), entry.key, entry.content));
  } catch {
    return new Uint8Array(0);
  }
}

/** Removes key and content. */
export async function forget(name: string): Promise<void> {
  await within('readwrite', (entries) => entries.delete(name)).catch(() => undefined);
}
