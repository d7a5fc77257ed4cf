// From a browser's bitmap to RGBA rows, strip by strip, so that a large photograph never lies in
// memory four bytes a pixel as a whole.

import type { PixelSource } from './scan_module';

// A code on a photograph larger than this stays readable when the photograph is made smaller.
const MAX_PIXELS = 16_000_000;
const MAX_SIDE = 16_384;

async function withinBounds(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const { width, height } = bitmap;
  const scale = Math.min(
    1, Math.sqrt(MAX_PIXELS / (width * height)), MAX_SIDE / width, MAX_SIDE / height);
  if (scale === 1) return bitmap;
  const smaller = await createImageBitmap(bitmap, {
    resizeWidth: Math.max(1, Math.floor(width * scale)),
    resizeHeight: Math.max(1, Math.floor(height * scale)),
    resizeQuality: 'medium',
  });
  bitmap.close();
  return smaller;
}

/** The rows of a bitmap, made smaller where it is very large. Takes the bitmap over. */
export async function withPixels<T>(
  given: ImageBitmap, use: (source: PixelSource) => T): Promise<T> {
  const bitmap = await withinBounds(given);
  try {
    const { width, height } = bitmap;
    let canvas: OffscreenCanvas | null = null;
    return use({
      width, height,
      rows(first, count) {
        if (canvas?.height !== count) canvas = new OffscreenCanvas(width, count);
        const context = canvas.getContext('2d', { willReadFrequently: true });
        if (!context) throw new Error('no canvas');
        context.clearRect(0, 0, width, count);
        context.drawImage(bitmap, 0, -first);
        return context.getImageData(0, 0, width, count).data;
      },
    });
  } finally {
    bitmap.close();
  }
}
