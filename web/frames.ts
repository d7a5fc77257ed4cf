// When frames happen: only for a cause (an event, a resize, a due timer), never in a loop.

import type { Bridge, Frame } from './bridge';
import { Kind, type OpHandler } from './wire';

export interface FrameEnd {
  done(frame: Frame): void;
  /** The core fell over: there will be no more frames. */
  failed(error: unknown): void;
}

export class Frames {
  private over = false;
  private scheduled = false;
  private timer = 0;

  constructor(
    private readonly bridge: Bridge, private readonly ops: OpHandler,
    private readonly end: FrameEnd,
  ) {}

  readonly post = (kind: Kind, flags: number, node: number, body?: Uint8Array): void => {
    this.bridge.post(kind, flags, node, body);
    this.request();
  };

  request(): void {
    if (this.scheduled || this.over) return;
    this.scheduled = true;
    requestAnimationFrame(() => this.run());
  }

  /** One frame at once. */
  run(): void {
    this.scheduled = false;
    try {
      const frame = this.bridge.frame(Date.now(), this.ops);
      this.end.done(frame);
      if (frame.needsAnother) this.request();
      this.wakeAt(frame.nextWake);
    } catch (error) {
      this.over = true;
      this.end.failed(error);
    }
  }

  private wakeAt(time: number): void {
    clearTimeout(this.timer);
    if (time <= 0) return;
    this.timer = window.setTimeout(() => this.post(Kind.tick, 0, 0), Math.max(time - Date.now(), 0));
  }
}
