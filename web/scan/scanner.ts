// The page's side of the scanner: starts the worker on first use, sends it one job at a time and
// stops it when it has been idle for a while.

import type { Answer, Job, ScanCode } from './protocol';

const IDLE_MS = 10_000;

/** Why a picture could not be read; a picture without a code is not a failure. */
export class ScanFailure extends Error {
  constructor(readonly code: ScanCode) { super(code); }
}

/** A job before it has its number. */
type Work = { kind: 'picture'; file: Blob } | { kind: 'frame'; bitmap: ImageBitmap };

export class Scanner {
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private jobs = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly workerAddress: string) {}

  /** The texts of the codes in a picture file, none when there is none. Rejects with ScanFailure. */
  read(file: Blob): Promise<string[]> { return this.enqueue({ kind: 'picture', file }, []); }

  /** The same for a camera frame; the bitmap is handed over and cannot be used afterwards. */
  readFrame(bitmap: ImageBitmap): Promise<string[]> {
    return this.enqueue({ kind: 'frame', bitmap }, [bitmap]);
  }

  /** Stops the worker now. The job under way is rejected, the next one starts a new worker. */
  stop(): void {
    clearTimeout(this.idle);
    this.worker?.terminate();
    this.worker = null;
    this.abandon();
  }

  private enqueue(work: Work, handOver: Transferable[]): Promise<string[]> {
    clearTimeout(this.idle);
    ++this.waiting;
    const answer = this.last.then(() => this.run({ ...work, id: ++this.jobs }, handOver));
    this.last = answer.catch(() => undefined).then(() => {
      if (--this.waiting === 0) this.idle = setTimeout(() => this.stop(), IDLE_MS);
    });
    return answer;
  }

  private run(job: Job, handOver: Transferable[]): Promise<string[]> {
    const worker = (this.worker ??= new Worker(this.workerAddress, { type: 'module' }));
    return new Promise((resolve, reject) => {
      this.abandon = () => reject(new ScanFailure('network.unreachable'));
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.id !== job.id) return;
        if (data.kind === 'failed') reject(new ScanFailure(data.code));
        else resolve(data.kind === 'found' ? data.texts : []);
      };
      // The worker's script did not arrive, or it fell over beyond its own catching.
      worker.onerror = () => this.stop();
      worker.postMessage(job, handOver);
    });
  }

  private abandon: () => void = () => undefined;
}
