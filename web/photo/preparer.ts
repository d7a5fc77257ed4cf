// Prepares a photo in a worker, so that the page stays at hand; on the page itself where the browser
// has no canvas for workers, or the worker did not start.

import { type Platform, type Prepared, prepare } from './preparation';

function inWorker(file: Blob): Promise<Prepared> {
  const worker = new Worker(PHOTO_WORKER, { type: 'module' });
  return new Promise<Prepared>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Prepared>) => resolve(data);
    worker.onerror = reject;
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}

const onPage: Platform = {
  canvas(width, height) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    return canvas;
  },
  jpeg: (canvas, quality) => new Promise((resolve) => {
    (canvas as HTMLCanvasElement).toBlob(resolve, 'image/jpeg', quality);
  }),
};

export async function preparePhoto(file: Blob): Promise<Prepared> {
  const workersDraw = typeof OffscreenCanvas === 'function' && 'convertToBlob' in OffscreenCanvas.prototype;
  if (!workersDraw) return prepare(file, onPage);
  return inWorker(file).catch(() => prepare(file, onPage));
}
