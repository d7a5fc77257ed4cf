// The WebAssembly module behind a typed face: event records in, ops and effects out, one arena.

import type { PaintWindow } from './canvas';
import type { PageModule, Start } from './page_module';
import { type Effect, Kind, type OpHandler, bytesOf, decodeEffects, decodeOps, encodeEvent } from './wire';

const EMPTY = new Uint8Array(0);
const DRAW_CHANGED = 1;
const NEEDS_ANOTHER = 2;
const PLAIN_SKIN = 4;

export interface Frame {
  effects: Effect[];
  documentHeight: number;
  drawChanged: boolean;
  needsAnother: boolean;
  plain: boolean;
  /** Milliseconds since 1970, or 0 for never. */
  nextWake: number;
}

export class Bridge {
  private readonly handle: number;
  private queue: Uint8Array[] = [];

  private constructor(private readonly module: PageModule) {
    this.handle = module._portal_create();
  }

  /** Starts the module from what is already on its way. */
  static async load(loader: Promise<{ default: Start }>, wasm: Promise<Response>): Promise<Bridge> {
    const { default: start } = await loader;
    const module = await new Promise<PageModule>((resolve, reject) => {
      const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => {
        WebAssembly.instantiateStreaming(wasm, imports)
          .then(({ instance, module: compiled }) => done(instance, compiled))
          .catch(reject);
        return {};
      };
      start({ instantiateWasm }).then(resolve, reject);
    });
    return new Bridge(module);
  }

  post(kind: Kind, flags: number, node: number, body: Uint8Array = EMPTY): void {
    this.queue.push(encodeEvent(kind, flags, node, body));
  }

  /** One frame: hands over what was posted, applies the ops, returns what is left to do. */
  frame(nowMs: number, ops: OpHandler): Frame {
    if (this.queue.length > 0) {
      this.module._portal_post(this.handle, this.write(this.queue));
      this.queue = [];
    }
    const header = this.module._portal_frame(this.handle, nowMs);
    const { buffer } = this.module.HEAPU8;
    const view = new DataView(buffer, header, 32);
    const bytes = (at: number): Uint8Array =>
      new Uint8Array(buffer, view.getUint32(at, true), view.getUint32(at + 4, true));
    const flags = view.getUint32(20, true);
    decodeOps(bytes(0), ops);
    return {
      effects: decodeEffects(bytes(8)),
      documentHeight: view.getFloat32(16, true),
      drawChanged: (flags & DRAW_CHANGED) !== 0,
      needsAnother: (flags & NEEDS_ANOTHER) !== 0,
      plain: (flags & PLAIN_SKIN) !== 0,
      nextWake: view.getFloat64(24, true),
    };
  }

  /** The four weights in rising order. False when the core cannot use them. */
  setFonts(files: readonly Uint8Array[]): boolean {
    this.write(files);
    const [regular = 0, medium = 0, semibold = 0, bold = 0] = files.map((file) => file.length);
    return this.module._portal_fonts(this.handle, regular, medium, semibold, bold) === 1;
  }

  startRenderer(canvas: string): boolean {
    return this.module._portal_gl_init(this.handle, this.write([bytesOf(canvas)])) === 1;
  }
  loseRenderer(): void { this.module._portal_gl_lost(this.handle); }
  restoreRenderer(): void { this.module._portal_gl_restore(this.handle); }
  maxSide(): number { return this.module._portal_gl_max_side(this.handle); }
  paint({ top, height, deviceWidth, deviceHeight }: PaintWindow): void {
    this.module._portal_paint(this.handle, top, height, deviceWidth, deviceHeight);
  }

  /** Copies the parts into the arena, one after the other; the whole length. */
  private write(parts: readonly Uint8Array[]): number {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    let at = this.module._portal_arena(this.handle, length);
    for (const part of parts) {
      this.module.HEAPU8.set(part, at);
      at += part.length;
    }
    return length;
  }
}
