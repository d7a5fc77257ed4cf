// Verifies COSE signatures with Web Crypto: ES256 and PS256 (RFC 9053, RFC 8230).

export const enum Answer { notComputable, mismatch, verified }

const ES256 = -7;
const PS256 = -37;
const SHA256_BYTES = 32;

interface Scheme { key: RsaHashedImportParams | EcKeyImportParams; use: RsaPssParams | EcdsaParams }

const SCHEMES: Record<number, Scheme> = {
  [ES256]: { key: { name: 'ECDSA', namedCurve: 'P-256' }, use: { name: 'ECDSA', hash: 'SHA-256' } },
  [PS256]: { key: { name: 'RSA-PSS', hash: 'SHA-256' }, use: { name: 'RSA-PSS', saltLength: SHA256_BYTES } },
};

const keys = new Map<string, Promise<CryptoKey>>();

function importKey(algorithm: number, scheme: Scheme, spki: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const name = `${algorithm}:${spki.join()}`;
  let key = keys.get(name);
  if (!key) keys.set(name, key = crypto.subtle.importKey('spki', spki, scheme.key, false, ['verify']));
  return key;
}

/** `request`: i32 COSE algorithm, u32 lengths of key, data and signature, then the three. */
export async function verify(request: Uint8Array): Promise<Answer> {
  const bytes = new Uint8Array(request);
  const view = new DataView(bytes.buffer);
  const algorithm = view.getInt32(0, true);
  const scheme = SCHEMES[algorithm];
  // Web Crypto is there only in a secure context.
  if (!scheme || !globalThis.crypto?.subtle) return Answer.notComputable;
  let at = 16;
  const [spki, data, signature] = [4, 8, 12].map((offset) =>
    bytes.slice(at, (at += view.getUint32(offset, true)))) as
    [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  try {
    const key = await importKey(algorithm, scheme, spki);
    const good = await crypto.subtle.verify(scheme.use, key, signature, data);
    return good ? Answer.verified : Answer.mismatch;
  } catch {
    return Answer.notComputable;
  }
}
