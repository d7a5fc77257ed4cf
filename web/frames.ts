// When frames happen: only for a cause (an event, a resize, a due timer), never in a loop.

import type { Bridge, Frame } from './bridge';
import { Kind, type OpHandler } from './wire';

export class Frames {
  private scheduled = false;
  private timer = 0;

  constructor(
    private readonly bridge: Bridge, private readonly ops: OpHandler,
    private readonly carryOut: (frame: Frame) => void,
  ) {}

  readonly post = (kind: Kind, flags: number, node: number, body?: Uint8Array): void => {
    this.bridge.post(kind, flags, node, body);
    this.request();
  };

  request(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    requestAnimationFrame(() => this.run());
  }

  /** One frame at once. */
  run(): void {
    this.scheduled = false;
    const frame = this.bridge.frame(Date.now(), this.ops);
    this.carryOut(frame);
    if (frame.needsAnother) this.request();
    this.wakeAt(frame.nextWake);
  }

  private wakeAt(time: number): void {
    clearTimeout(this.timer);
    if (time <= 0) return;
    this.timer = window.setTimeout(() => this.post(Kind.tick, 0, 0), Math.max(time - Date.now(), 0));
  }
}
