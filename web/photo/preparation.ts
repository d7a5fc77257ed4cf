// From a chosen file to what is sent: a picture that stands upright, is no larger than needed and
// carries nothing but its pixels. A PDF goes as it is.

import { Format, formatOf } from './photo_format';
import { type Grey, JUDGED_SIDE, isBlurred } from './sharpness';

/** As core/report/photo.h: a larger file is not taken, a larger picture is made smaller. */
const MAX_BYTES = 10 << 20;
const MAX_SIDE = 2000;
const QUALITY = 0.85;

export interface Prepared {
  format: Format;
  /** It could be decoded. */
  opens: boolean;
  blurred: boolean;
  /** Pixels, after scaling; 0 for what is no picture. */
  width: number;
  height: number;
  /** What is sent; null for what is not taken. */
  content: Blob | null;
}

type Canvas = OffscreenCanvas | HTMLCanvasElement;
export interface Platform {
  canvas(width: number, height: number): Canvas;
  jpeg(canvas: Canvas, quality: number): Promise<Blob | null>;
}

function draw(platform: Platform, bitmap: ImageBitmap, side: number): Canvas {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const whole = (length: number): number => Math.max(1, Math.round(length * scale));
  const canvas = platform.canvas(whole(bitmap.width), whole(bitmap.height));
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
  if (!pen) throw new Error('no canvas');
  // What shines through becomes paper: JPEG knows no transparency.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function greyOf(canvas: Canvas): Grey {
  const { width, height } = canvas;
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
  const { data } = pen.getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; ++at) {
    // The weights of ITU-R BT.601, in 256ths.
    pixels[at] = (77 * data[4 * at]! + 150 * data[4 * at + 1]! + 29 * data[4 * at + 2]!) >> 8;
  }
  return { pixels, width, height };
}

export async function prepare(file: Blob, platform: Platform): Promise<Prepared> {
  const format = await formatOf(file);
  const nothing = { format, opens: false, blurred: false, width: 0, height: 0, content: null };
  if (format === Format.unknown || file.size > MAX_BYTES) return nothing;
  if (format === Format.pdf) return { ...nothing, opens: true, content: file };
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    try {
      const canvas = draw(platform, bitmap, MAX_SIDE);
      const content = await platform.jpeg(canvas, QUALITY);
      if (!content) return nothing;
      const blurred = isBlurred(greyOf(draw(platform, bitmap, JUDGED_SIDE)));
      return { format, opens: true, blurred, width: canvas.width, height: canvas.height, content };
    } finally {
      bitmap.close();
    }
  } catch {
    return nothing;
  }
}
