// Pictures and texts from outside: chosen, dropped or pasted. What is read is reported; the picture
// itself goes no further than the scanner in its worker.

import type { Post } from './fields';
import { ScanFailure, Scanner } from './scan/scanner';
import { Body, Kind, bytesOf } from './wire';

const enum From { picture, camera, pasted }

export class Pictures {
  private scanner: Scanner | null = null;

  constructor(private readonly post: Post) {}

  readonly files = (files: ArrayLike<Blob>): void => {
    const file = files[0];
    if (file) void this.read(file);
  };

  text(text: string): void { this.report([text], From.pasted); }

  /** One camera frame, which is handed over. */
  async frame(bitmap: ImageBitmap): Promise<void> {
    try {
      const texts = await this.reader().readFrame(bitmap);
      if (texts.length > 0) this.report(texts, From.camera);
    } catch {
      // A frame that cannot be read is followed by another.
    }
  }

  private async read(file: Blob): Promise<void> {
    this.post(Kind.pictureStarted, 0, 0);
    try {
      const texts = await this.reader().read(file);
      if (texts.length > 0) this.report(texts, From.picture);
      else this.fail('picture.no_code');
    } catch (error) {
      this.fail(error instanceof ScanFailure ? error.code : 'picture.broken');
    }
  }

  private reader(): Scanner { return (this.scanner ??= new Scanner(SCAN_WORKER)); }

  private fail(code: string): void { this.post(Kind.qrFailed, From.picture, 0, bytesOf(code)); }

  private report(texts: readonly string[], from: From): void {
    const body = new Body().u32(texts.length);
    for (const text of texts) {
      const bytes = bytesOf(text);
      body.u32(bytes.length).bytes(bytes);
    }
    this.post(Kind.qrTexts, from, 0, body.finish());
  }
}

const here = (): boolean => location.pathname.startsWith('/kiem-tra');
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Takes what is dropped or pasted anywhere on the checking page. Text for a field stays there. */
export function watchDrops(pictures: Pictures): void {
  const take = (event: Event, data: DataTransfer | null, intoField: boolean): void => {
    const image = [...(data?.files ?? [])].slice(0, 1);
    const text = data?.getData('text/plain') ?? '';
    if (!here() || (image.length === 0 && (intoField || !text))) return;
    event.preventDefault();
    if (image.length > 0) pictures.files(image);
    else pictures.text(text);
  };
  addEventListener('paste', (event) => take(event, event.clipboardData, isField(event.target)));
  addEventListener('drop', (event) => take(event, event.dataTransfer, isField(event.target)));
  addEventListener('dragover', (event) => {
    if (here() && event.dataTransfer?.types.includes('Files')) event.preventDefault();
    else if (here() && !isField(event.target)) event.preventDefault();
  });
}
