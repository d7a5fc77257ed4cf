// Reads QR codes from pixels: the retry plan of core/picture (scan.wasm) with zxing-cpp's
// WebAssembly. Knows no browser, so that the tests run the very same under Node.

import { prepareZXingModule, type ZXingModuleOverrides, type ZXingReaderModule } from 'zxing-wasm/reader';
import { ScanModule, type PixelSource, type Prepared, type ScanPicture } from './scan_module';

type ZXingOptions = Parameters<ZXingReaderModule['readBarcodesFromPixmap']>[3];

/** The module with the parts of Emscripten's that its own types take from elsewhere. */
type ZXing = ZXingReaderModule & {
  HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
};

/** What Embind gives out lies in the module's memory until it is deleted. */
type Disposable = ReturnType<ZXing['readBarcodesFromPixmap']> & { delete(): void };

export interface QrTexts { texts: string[]; attempt: number }

/** A picture beyond the bounds of core/picture. */
export class TooLarge extends Error {}

// As server/pictures/qr_reader.cpp: the plan inverts pictures itself, and QR codes need no turning.
const options = ({ binariser, alsoSmaller }: Prepared): ZXingOptions => ({
  formats: 'QRCode', tryHarder: true, tryRotate: false, tryInvert: false, tryDenoise: false,
  tryDownscale: alsoSmaller, downscaleFactor: 3, downscaleThreshold: 500, binarizer: binariser,
  isPure: false, minLineCount: 2, maxNumberOfSymbols: 255, validateOptionalChecksum: false,
  returnErrors: false, eanAddOnSymbol: 0, textMode: 0, characterSet: 0, tryCode39ExtendedMode: false,
});

const certificatesFirst = (texts: Iterable<string>): string[] =>
  [...texts].sort((a, b) => Number(b.startsWith('HC1:')) - Number(a.startsWith('HC1:')));

export class QrReader {
  private frames = 0;

  private constructor(private readonly scan: ScanModule, private readonly zxing: ZXing) {}

  static async load(scanWasm: Promise<BufferSource>, overrides: ZXingModuleOverrides): Promise<QrReader> {
    const [scan, zxing] = await Promise.all([
      scanWasm.then((bytes) => ScanModule.instantiate(bytes)),
      prepareZXingModule({ overrides, fireImmediately: true }),
    ]);
    return new QrReader(scan, zxing as ZXing);
  }

  /** Every attempt in turn until one finds a code. Throws TooLarge. */
  read(source: PixelSource): QrTexts | null {
    return this.with(source, (picture) =>
      this.firstOf(picture, Array.from({ length: picture.attempts }, (_, attempt) => attempt)));
  }

  /** Attempt 0 and one more, another one with each frame. Throws TooLarge. */
  readFrame(source: PixelSource): QrTexts | null {
    return this.with(source, (picture) =>
      this.firstOf(picture, [0, picture.attemptInTurn(this.frames++)]));
  }

  /** One attempt alone. Throws TooLarge. */
  attempt(source: PixelSource, attempt: number): QrTexts | null {
    return this.with(source, (picture) => this.firstOf(picture, [attempt]));
  }

  private with(source: PixelSource, read: (picture: ScanPicture) => QrTexts | null): QrTexts | null {
    const picture = this.scan.open(source);
    if (!picture) throw new TooLarge();
    try {
      return read(picture);
    } finally {
      picture.close();
    }
  }

  private firstOf(picture: ScanPicture, attempts: readonly number[]): QrTexts | null {
    for (const attempt of attempts) {
      const texts = certificatesFirst(this.texts(picture.prepare(attempt)));
      if (texts.length > 0) return { texts, attempt };
    }
    return null;
  }

  private texts(prepared: Prepared): Set<string> {
    const { zxing } = this;
    const address = zxing._malloc(prepared.pixels.length);
    if (address === 0) throw new TooLarge();
    try {
      zxing.HEAPU8.set(prepared.pixels, address);
      const codes = zxing.readBarcodesFromPixmap(
        address, prepared.width, prepared.height, options(prepared));
      const texts = new Set<string>();
      for (let i = 0; i < codes.size(); ++i) {
        const code = codes.get(i);
        if (code?.isValid && code.text) texts.add(code.text);
      }
      (codes as Disposable).delete();
      return texts;
    } finally {
      zxing._free(address);
    }
  }
}
