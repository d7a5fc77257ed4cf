// Requests to this portal's own interface, as the model words them: `METHOD\nPATH\nBODY`. The cookie
// of the session goes along; the answer goes back as it came, whatever its status.

import { Body, bytesOf, textOf } from './wire';

/** Longer than any answer takes on a working network. */
const PATIENCE_MS = 15_000;
/** Twice what core/api allows a record. */
const MAX_BYTES = 2 << 20;
const MAX_SECONDS = 0xffffffff;

/** Retry-After in its two forms (RFC 9110, section 10.2.3), in seconds from when the answer was
 *  given; 0 when there is none. */
export function retryAfter(headers: Headers, nowMs: number): number {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text), MAX_SECONDS);
  // The server's own clock is the better one to compare with.
  const since = Date.parse(headers.get('date') ?? '') || nowMs;
  const seconds = Math.ceil((Date.parse(text) - since) / 1000);
  return seconds > 0 ? Math.min(seconds, MAX_SECONDS) : 0;
}

const answer = (status: number, seconds: number, body: Uint8Array): Uint8Array =>
  new Body().u32(status).u32(seconds).bytes(body).finish();

/** What the model hears when nobody answered. */
export const noAnswer = (): Uint8Array => answer(0, 0, new Uint8Array(0));

/** The answer: u16 status (0: nobody answered), u16 0, u32 seconds to wait, the bytes of the body. */
export async function send(request: Uint8Array): Promise<Uint8Array> {
  const [, method = '', path = '', text = ''] = /^(.*)\n(.*)\n?([^]*)$/.exec(textOf(request)) ?? [];
  const url = new URL(path, location.href);
  if (url.origin !== location.origin || !url.pathname.startsWith('/api/')) return noAnswer();
  try {
    const response = await fetch(url, {
      method, credentials: 'same-origin', cache: 'no-store', redirect: 'error',
      ...(text && { headers: { 'content-type': 'application/json' }, body: bytesOf(text) as BodyInit }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const body = new Uint8Array(await response.arrayBuffer());
    if (body.length > MAX_BYTES) return noAnswer();
    return answer(response.status, retryAfter(response.headers, Date.now()), body);
  } catch {
    return noAnswer();
  }
}
