// The scanner's worker: loads both WebAssembly modules on its first job and answers job by job.
// Nothing that it reads leaves it but the texts.

import { withPixels } from './pixels';
import { MAX_FILE_BYTES, type Answer, type Job, type ScanCode } from './protocol';
import { QrReader, TooLarge, type QrTexts } from './qr_reader';

// Put in by build.mjs: the addresses of the two modules, with their hashes.
declare const ZXING_WASM: string;
declare const SCAN_WASM: string;

/** Of a worker's global object only what is used: the page's types are the ones in force here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Job>) => void) | null;
  postMessage(answer: Answer): void;
}
const scope = self as unknown as WorkerScope;

class Failure extends Error {
  constructor(readonly code: ScanCode) { super(code); }
}

async function bytesAt(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) throw new Failure('network.unreachable');
  return response.arrayBuffer();
}

let loading: Promise<QrReader> | null = null;

function reader(): Promise<QrReader> {
  loading ??= bytesAt(ZXING_WASM)
    .then((wasmBinary) => QrReader.load(bytesAt(SCAN_WASM), { wasmBinary }))
    .catch(() => {
      loading = null;
      throw new Failure('network.unreachable');
    });
  return loading;
}

const KNOWN_PICTURES = /^(\x89PNG|\xff\xd8\xff|RIFF[^]{4}WEBP)/;

async function decode(file: Blob): Promise<ImageBitmap> {
  if (file.size > MAX_FILE_BYTES) throw new Failure('picture.too_large');
  try {
    return await createImageBitmap(file);
  } catch {
    const start = String.fromCharCode(...new Uint8Array(await file.slice(0, 12).arrayBuffer()));
    throw new Failure(KNOWN_PICTURES.test(start) ? 'picture.broken' : 'picture.unsupported');
  }
}

async function read(job: Job): Promise<QrTexts | null> {
  if (job.kind === 'frame') {
    const frames = await reader();
    return withPixels(job.bitmap, (source) => frames.readFrame(source));
  }
  const [pictures, bitmap] = await Promise.all([reader(), decode(job.file)]);
  return withPixels(bitmap, (source) => pictures.read(source));
}

function codeOf(error: unknown): ScanCode {
  if (error instanceof Failure) return error.code;
  if (error instanceof TooLarge) return 'picture.too_large';
  // A module that trapped for want of memory is not used again.
  loading = null;
  const outOfMemory = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
  return outOfMemory ? 'picture.too_large' : 'picture.broken';
}

scope.onmessage = ({ data: job }) => {
  const { id } = job;
  read(job).then(
    (found) => scope.postMessage(found ? { kind: 'found', id, ...found } : { kind: 'nothing', id }),
    (error: unknown) => scope.postMessage({ kind: 'failed', id, code: codeOf(error) }));
};
