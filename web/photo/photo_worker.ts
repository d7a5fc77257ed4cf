// The worker that prepares one photo and is then ended by the page.

import { prepare } from './preparation';

/** Of a worker's global object only what is used: the page's types are the ones in force here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Blob>) => void) | null;
  postMessage(answer: unknown): void;
}
const scope = self as unknown as WorkerScope;

const platform = {
  canvas: (width: number, height: number) => new OffscreenCanvas(width, height),
  jpeg: (canvas: OffscreenCanvas | HTMLCanvasElement, quality: number) =>
    (canvas as OffscreenCanvas).convertToBlob({ type: 'image/jpeg', quality }),
};

scope.onmessage = ({ data }) => {
  void prepare(data, platform).then((prepared) => scope.postMessage(prepared));
};
