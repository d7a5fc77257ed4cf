// Verifies COSE signatures with Web Crypto: ES256 and PS256 (RFC 9053, RFC 8230).

export const enum Answer { notComputable, mismatch, verified }

const ES256 = -7;
const PS256 = -37;
const SHA256_BYTES = 32;

interface Scheme { key: RsaHashedImportParams | EcKeyImportParams; use: RsaPssParams | EcdsaParams }

/** ES256 names the hash, not the curve: real certificates come with other curves than P-256 too.
 *  The curve is in the head of the key (RFC 5480), by these last bytes of its identifier. */
const CURVES: [string, readonly number[]][] = [
  ['P-256', [0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07]],
  ['P-384', [0x2b, 0x81, 0x04, 0x00, 0x22]],
  ['P-521', [0x2b, 0x81, 0x04, 0x00, 0x23]],
];
const HEAD_BYTES = 30;

function curveOf(spki: Uint8Array): string | undefined {
  const head = spki.subarray(0, HEAD_BYTES).join();
  return CURVES.find(([, identifier]) => head.includes(identifier.join()))?.[0];
}

function schemeFor(algorithm: number, spki: Uint8Array): Scheme | null {
  if (algorithm === PS256) {
    return { key: { name: 'RSA-PSS', hash: 'SHA-256' }, use: { name: 'RSA-PSS', saltLength: SHA256_BYTES } };
  }
  const namedCurve = algorithm === ES256 ? curveOf(spki) : undefined;
  return namedCurve ? { key: { name: 'ECDSA', namedCurve }, use: { name: 'ECDSA', hash: 'SHA-256' } } : null;
}

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
  let at = 16;
  const [spki, data, signature] = [4, 8, 12].map((offset) =>
    bytes.slice(at, (at += view.getUint32(offset, true)))) as
    [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  const algorithm = view.getInt32(0, true);
  const scheme = schemeFor(algorithm, spki);
  // Web Crypto is there only in a secure context.
  if (!scheme || !globalThis.crypto?.subtle) return Answer.notComputable;
  try {
    const key = await importKey(algorithm, scheme, spki);
    const good = await crypto.subtle.verify(scheme.use, key, signature, data);
    return good ? Answer.verified : Answer.mismatch;
  } catch {
    return Answer.notComputable;
  }
}
