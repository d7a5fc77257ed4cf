// The photos of this page: prepared when they are chosen, kept here until they are sent, and sent
// when the model asks. Their bytes never enter the core.

import type { Post } from '../fields';
import { noAnswer } from '../requests';
import { Scanner } from '../scan/scanner';
import { Body, type Effect, EffectKind, Kind, bytesOf } from '../wire';
import { Format } from './photo_format';
import type { Prepared } from './preparation';
import { preparePhoto } from './preparer';
import { send } from './transport';
import { upload } from './upload';

/** One more than a report takes, so that the model can say that there are too many. */
const MOST_AT_ONCE = 4;
/** Later nobody wants the form to be filled in. */
const SCAN_PATIENCE_MS = 15_000;
const PROGRESS_EVERY_MS = 200;
const LONGEST_NAME = 200;
const NAMELESS = '1';

interface Photo {
  content: Blob;
  calledOff: AbortController;
  /** The address of its upload, once there is one. */
  path: string;
}

const enum Flag { opens = 1, blurred = 2 }

function described(prepared: Prepared, bytes: number, name: string, texts: readonly string[] = []): Uint8Array {
  const body = new Body().u8(prepared.format)
    .u8((prepared.opens ? Flag.opens : 0) | (prepared.blurred ? Flag.blurred : 0)).u8(0).u8(0)
    .bytes(new Uint8Array(new Float64Array([bytes]).buffer))
    .u32(prepared.width).u32(prepared.height).u32(texts.length);
  for (const text of texts) {
    const encoded = bytesOf(text);
    body.u32(encoded.length).bytes(encoded);
  }
  return body.bytes(bytesOf([...name.normalize('NFC')].slice(0, LONGEST_NAME).join(''))).finish();
}

/** The texts of the codes on the paper; none when there is none, or when it takes too long. */
async function codesOn(file: File, { format, content }: Prepared): Promise<string[]> {
  if (format === Format.pdf || !content) return [];
  const scanner = new Scanner(SCAN_WORKER);
  const timer = setTimeout(() => scanner.stop(), SCAN_PATIENCE_MS);
  try {
    return await scanner.read(file);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
    scanner.stop();
  }
}

/** Resolves after so long, or as soon as the browser says that there is a network. */
const wait = (ms: number): Promise<void> => new Promise((resolve) => {
  const done = (): void => {
    clearTimeout(timer);
    removeEventListener('online', done);
    resolve();
  };
  const timer = setTimeout(done, ms);
  addEventListener('online', done);
});

export class PhotoShelf {
  private readonly photos = new Map<number, Photo>();
  private last = 0;

  /** `shown`: the addresses under which picture elements find the photos. */
  constructor(private readonly shown: Map<string, string>, private readonly post: Post) {}

  /** Reports every file in turn, ready or not to be sent, and then the codes on it. */
  async take(files: readonly File[]): Promise<void> {
    const chosen: [number, File, Prepared][] = [];
    for (const file of files.slice(0, MOST_AT_ONCE)) {
      const number = ++this.last;
      const prepared = await preparePhoto(file);
      const { content } = prepared;
      if (content) {
        this.photos.set(number, { content, calledOff: new AbortController(), path: '' });
        if (prepared.format !== Format.pdf) this.shown.set(`photo:${number}`, URL.createObjectURL(content));
      }
      this.post(Kind.photoPrepared, 0, number, described(prepared, file.size, file.name || NAMELESS));
      chosen.push([number, file, prepared]);
    }
    // The reader of codes is large and takes its time: no photo waits for it.
    for (const [number, file, prepared] of chosen) {
      const texts = await codesOn(file, prepared);
      if (texts.length === 0 || !this.photos.has(number)) continue;
      this.post(Kind.photoPrepared, 0, number, described({ ...prepared, format: Format.unknown }, 0, '', texts));
    }
  }

  /** Carries out the effect; resolves to the answer of an upload. */
  async carryOut({ kind, bytes }: Effect): Promise<Uint8Array | null> {
    const number = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    if (kind === EffectKind.uploadPhoto) return this.upload(number);
    this.drop(number);
    return null;
  }

  private async upload(number: number): Promise<Uint8Array> {
    const photo = this.photos.get(number);
    if (!photo) return noAnswer();
    const progress = this.progressOf(number);
    try {
      const { signal } = photo.calledOff;
      const { status, seconds, body } = await upload(photo.content, { send, wait, progress, signal }, (path) => {
        photo.path = path;
      });
      return new Body().u32(status).u32(seconds).bytes(body).finish();
    } catch {
      return noAnswer();
    }
  }

  /** Tells the model no more often than it can be seen, except when the network comes or goes. */
  private progressOf(number: number) {
    let told = 0;
    let was = false;
    return (part: number, interrupted: boolean): void => {
      const now = performance.now();
      if (interrupted === was && now - told < PROGRESS_EVERY_MS) return;
      [told, was] = [now, interrupted];
      this.post(Kind.photoProgress, interrupted ? 1 : 0, number, new Body().f32(part).finish());
    };
  }

  private drop(number: number): void {
    const photo = this.photos.get(number);
    if (!photo) return;
    this.photos.delete(number);
    photo.calledOff.abort();
    const name = `photo:${number}`;
    const address = this.shown.get(name);
    if (address) URL.revokeObjectURL(address);
    this.shown.delete(name);
    // Nobody waits for it, and what is left behind the server lets go by itself.
    if (photo.path) void fetch(photo.path, { method: 'DELETE' }).catch(() => undefined);
  }
}
