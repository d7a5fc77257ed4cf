// The camera: asked for on a tap, the rear one first, stopped as soon as the page is hidden. Frames
// go to the scanner one at a time, at full resolution.

import { Body } from './wire';

const enum Status { off, asking, running, denied, missing, failed }

/** Torch and zoom are in no TypeScript library: they belong to Media Capture's image settings. */
interface Abilities { torch?: boolean; zoom?: { min: number; max: number } }
type Wish = MediaTrackConstraintSet & { torch?: boolean; zoom?: number };

export interface CameraEvents {
  changed(state: Uint8Array): void;
  /** Reads one frame; resolves when the next may come. */
  frame(bitmap: ImageBitmap): Promise<void>;
}

function reason(error: unknown): Status {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return Status.denied;
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? Status.missing : Status.failed;
}

export class Camera {
  private stream: MediaStream | null = null;
  private video: HTMLVideoElement | null = null;
  private status = Status.off;
  private torch = false;
  private zoomed = 1;
  private devices: string[] = [];
  /** Grows with every start and stop, so that a late answer of an earlier one is dropped. */
  private turn = 0;

  constructor(private readonly events: CameraEvents) {
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.stop();
    });
  }

  /** The element that shows the picture, which may come before or after the picture itself. */
  attach(video: HTMLVideoElement): void {
    this.video = video;
    this.show();
  }

  async start(facing: string): Promise<void> {
    await this.open({ facingMode: { ideal: facing || 'environment' } });
  }

  async next(): Promise<void> {
    const current = this.track()?.getSettings().deviceId ?? '';
    const following = this.devices[(this.devices.indexOf(current) + 1) % this.devices.length];
    if (following) await this.open({ deviceId: { exact: following } });
  }

  stop(): void {
    ++this.turn;
    this.release();
    if (this.status === Status.running || this.status === Status.asking) this.tell(Status.off);
  }

  async light(on: boolean): Promise<void> {
    if (await this.wish({ torch: on })) this.torch = on;
    this.tell(this.status);
  }

  async zoom(factor: number): Promise<void> {
    if (await this.wish({ zoom: factor })) this.zoomed = factor;
    this.tell(this.status);
  }

  private async open(which: MediaTrackConstraints): Promise<void> {
    const turn = ++this.turn;
    this.release();
    this.tell(Status.asking);
    try {
      const video = { width: { ideal: 1920 }, height: { ideal: 1080 }, ...which };
      const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
      if (turn !== this.turn) return stream.getTracks().forEach((track) => track.stop());
      this.stream = stream;
      this.track()?.addEventListener('ended', () => this.stop());
      await this.list();
      this.zoomed = (this.track()?.getSettings() as { zoom?: number }).zoom ?? 1;
      this.show();
      this.tell(Status.running);
      void this.watch(turn);
    } catch (error) {
      if (turn === this.turn) this.tell(navigator.mediaDevices ? reason(error) : Status.missing);
    }
  }

  private async list(): Promise<void> {
    const all = await navigator.mediaDevices.enumerateDevices();
    this.devices = all.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
  }

  /** Hands over frame after frame for as long as this turn lasts. */
  private async watch(turn: number): Promise<void> {
    while (turn === this.turn) {
      const { video } = this;
      if (video && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA && !video.paused) {
        // A picture may be announced and not be there yet; another one follows.
        const bitmap = await createImageBitmap(video).catch(() => null);
        if (bitmap) await this.events.frame(bitmap);
      }
      await this.nextFrame(video);
    }
  }

  private nextFrame(video: HTMLVideoElement | null): Promise<unknown> {
    return new Promise((resolve) => {
      setTimeout(resolve, 250, null);
      video?.requestVideoFrameCallback?.(resolve);
    });
  }

  private show(): void {
    if (!this.video || this.video.srcObject === this.stream) return;
    this.video.srcObject = this.stream;
    if (this.stream) void this.video.play().catch(() => undefined);
  }

  private release(): void {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
    this.torch = false;
    this.show();
  }

  private track(): MediaStreamTrack | undefined { return this.stream?.getVideoTracks()[0]; }

  private abilities(): Abilities { return (this.track()?.getCapabilities?.() ?? {}) as Abilities; }

  private async wish(wish: Wish): Promise<boolean> {
    try {
      await this.track()?.applyConstraints({ advanced: [wish] });
      return this.stream !== null;
    } catch {
      return false;
    }
  }

  private tell(status: Status): void {
    this.status = status;
    const { torch, zoom } = this.abilities();
    const body = new Body().u8(status).u8(Number(torch ?? false)).u8(Number(this.torch))
      .u8(Math.min(this.devices.length, 255))
      .f32(zoom?.min ?? 1).f32(zoom?.max ?? 1).f32(this.zoomed);
    this.events.changed(body.finish());
  }
}
