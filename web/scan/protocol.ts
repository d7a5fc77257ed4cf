// What the page and the scanner's worker say to each other. One job at a time: the page sends the
// next one when the answer to the one before is there. A worker that is no longer needed is
// terminated, there is nothing to say to it.

/** A picture file, read with every attempt of the retry plan. */
export interface PictureJob { kind: 'picture'; id: number; file: Blob }

/** A camera frame, read as it comes and with one further attempt in turn. The bitmap is handed over. */
export interface FrameJob { kind: 'frame'; id: number; bitmap: ImageBitmap }

export type Job = PictureJob | FrameJob;

/** Codes of core/base/error_code_table.inc, whose sentences are in core/text. */
export type ScanCode =
  | 'picture.unsupported' | 'picture.too_large' | 'picture.broken' | 'network.unreachable';

/** The distinct texts, those of health certificates first, and the attempt that found them. */
export interface Found { kind: 'found'; id: number; texts: string[]; attempt: number }
export interface Nothing { kind: 'nothing'; id: number }
export interface Failed { kind: 'failed'; id: number; code: ScanCode }

export type Answer = Found | Nothing | Failed;

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
