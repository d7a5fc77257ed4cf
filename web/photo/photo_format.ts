// What a file is by its first bytes, whatever its name says: as core/report/photo.

/** As ui/wire/events.h numbers them. */
export const enum Format { unknown, jpeg, png, webp, pdf }

const HEAD_BYTES = 12;
const MARKS: readonly [RegExp, Format][] = [
  [/^\xff\xd8\xff/, Format.jpeg], [/^\x89PNG\r\n\x1a\n/, Format.png],
  [/^RIFF[^]{4}WEBP/, Format.webp], [/^%PDF-/, Format.pdf],
];

export async function formatOf(file: Blob): Promise<Format> {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  return MARKS.find(([mark]) => mark.test(head))?.[1] ?? Format.unknown;
}
