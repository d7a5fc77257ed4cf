// Saves a file on the device as a download.

/** Long enough for the browser to have taken the bytes. */
const TAKEN_MS = 60_000;

export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_MS);
}

/** `NAME\nMEDIA TYPE\nCONTENT`. */
export function saveFile(text: string): void {
  const [, name = '', type = '', content = ''] = /^(.*)\n(.*)\n([^]*)$/.exec(text) ?? [];
  if (name) saveBlob(name, new Blob([content], { type }));
}
