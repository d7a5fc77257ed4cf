// A QR symbol as a PNG picture, drawn here from its vector and handed to the browser to save.

import { saveBlob } from './download';

/** A picture at least this wide, in px, is large enough to be printed on a page of its own. */
const WANTED_PX = 1200;
/** Squares of light around the symbol (ISO/IEC 18004). */
const QUIET_ZONE = 4;
/** No symbol has more squares a side. */
const MAX_SQUARES = 177;

/** `text`: file name, squares a side, SVG path of the dark squares, one a line. */
export async function saveSymbol(text: string): Promise<void> {
  const [name = '', side = '', path = ''] = text.split('\n');
  const squares = Number(side);
  if (!(squares > 0 && squares <= MAX_SQUARES)) return;
  const whole = squares + 2 * QUIET_ZONE;
  const scale = Math.ceil(WANTED_PX / whole);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = whole * scale;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.setTransform(scale, 0, 0, scale, QUIET_ZONE * scale, QUIET_ZONE * scale);
  pen.fillStyle = '#000';
  pen.fill(new Path2D(path));
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) saveBlob(name, blob);
}
