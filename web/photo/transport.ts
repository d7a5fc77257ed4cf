// The requests of an upload. XMLHttpRequest, because it tells how much of a piece has gone out.

import { retryAfter } from '../requests';

/** Longer than a piece takes on a network that is worth waiting for. */
const PATIENCE_MS = 90_000;
const MAX_BYTES = 64 << 10;

export interface Reply { status: number; seconds: number; body: Uint8Array }

/** `progress`: bytes of the body that have gone out. Rejects when nobody answered. */
export type Send = (
  method: string, path: string, body: Blob | string | null, progress: (bytes: number) => void, signal: AbortSignal,
) => Promise<Reply>;

const HEADERS = ['retry-after', 'date'];

export const send: Send = (method, path, body, progress, signal) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open(method, path);
  request.responseType = 'arraybuffer';
  request.timeout = PATIENCE_MS;
  if (body !== null) {
    request.setRequestHeader('content-type', typeof body === 'string' ? 'application/json' : 'application/octet-stream');
  }
  request.upload.onprogress = ({ loaded }) => progress(loaded);
  request.onload = () => {
    const known = HEADERS.flatMap((name): [string, string][] => {
      const value = request.getResponseHeader(name);
      return value === null ? [] : [[name, value]];
    });
    const bytes = new Uint8Array(request.response as ArrayBuffer);
    if (bytes.length > MAX_BYTES) return reject(new Error('an answer beyond all bounds'));
    resolve({ status: request.status, seconds: retryAfter(new Headers(known), Date.now()), body: bytes });
  };
  request.onerror = request.ontimeout = request.onabort = () => reject(new Error('nobody answered'));
  signal.addEventListener('abort', () => request.abort());
  request.send(body);
});
