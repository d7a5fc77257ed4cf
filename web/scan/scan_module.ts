// The typed face of scan.wasm (scan_bridge.cpp): one picture after the other, prepared for each
// attempt of the retry plan in core/picture.

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  scan_open(width: number, height: number): number;
  scan_close(scan: number): void;
  scan_strip(scan: number, rows: number): number;
  scan_take_strip(scan: number): void;
  scan_attempts(scan: number): number;
  scan_attempt_in_turn(scan: number, frame: number): number;
  scan_prepare(scan: number, attempt: number): number;
}

/** RGBA rows of a picture, `rows(first, count)` giving width × count × 4 bytes. */
export interface PixelSource {
  width: number;
  height: number;
  rows(first: number, count: number): Uint8Array | Uint8ClampedArray;
}

/** A grey picture in the module's memory, valid until the next call. */
export interface Prepared {
  pixels: Uint8Array;
  width: number;
  height: number;
  /** 0 local average, 1 global histogram, 2 fixed threshold: zxing-cpp numbers them so too. */
  binariser: number;
  alsoSmaller: boolean;
}

const STRIP_PIXELS = 1 << 20;
const PREPARED_WORDS = 5;

function imports(module: WebAssembly.Module): WebAssembly.Imports {
  const all: Record<string, Record<string, () => void>> = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    // Memory is viewed anew after every call, so growth needs no action; the others end a program.
    (all[from] ??= {})[name] = name.includes('memory_growth') ? () => undefined : () => {
      throw new WebAssembly.RuntimeError(name);
    };
  }
  return all;
}

export class ScanPicture {
  constructor(private readonly wasm: Exports, private readonly scan: number) {}

  get attempts(): number { return this.wasm.scan_attempts(this.scan); }

  attemptInTurn(frame: number): number { return this.wasm.scan_attempt_in_turn(this.scan, frame); }

  prepare(attempt: number): Prepared {
    const at = this.wasm.scan_prepare(this.scan, attempt);
    const words = new Uint32Array(this.wasm.memory.buffer, at, PREPARED_WORDS);
    const [address, width, height, binariser, smaller] = words as unknown as
      [number, number, number, number, number];
    const pixels = new Uint8Array(this.wasm.memory.buffer, address, width * height);
    return { pixels, width, height, binariser, alsoSmaller: smaller !== 0 };
  }

  close(): void { this.wasm.scan_close(this.scan); }
}

export class ScanModule {
  private constructor(private readonly wasm: Exports) {}

  static async instantiate(bytes: BufferSource): Promise<ScanModule> {
    const module = await WebAssembly.compile(bytes);
    const instance = await WebAssembly.instantiate(module, imports(module));
    const wasm = instance.exports as unknown as Exports;
    wasm._initialize();
    return new ScanModule(wasm);
  }

  /** Takes the picture in, or null when its size is beyond the bounds. */
  open(source: PixelSource): ScanPicture | null {
    const scan = this.wasm.scan_open(source.width, source.height);
    if (scan === 0) return null;
    const most = Math.max(1, Math.floor(STRIP_PIXELS / source.width));
    for (let first = 0; first < source.height; first += most) {
      const count = Math.min(most, source.height - first);
      const rows = source.rows(first, count);
      const address = this.wasm.scan_strip(scan, count);
      new Uint8Array(this.wasm.memory.buffer, address, rows.length).set(rows);
      this.wasm.scan_take_strip(scan);
    }
    return new ScanPicture(this.wasm, scan);
  }
}
