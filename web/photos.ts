// Photos of a paper, chosen for a report. What is done with them is a script of its own, fetched when
// the first one is chosen; here is only where a picture element finds them.

import type { Post } from './fields';
import type { Effect } from './wire';

type PhotoEffects = typeof import('./photo/photo_effects');
type PhotoShelf = InstanceType<PhotoEffects['PhotoShelf']>;

/** The addresses of the photos of this page, by `photo:` and their number. */
const shown = new Map<string, string>();

/** Where a picture comes from: a photo of this page, if it is still there, or the server. */
export const pictureAddress = (source = ''): string | null =>
  shown.get(source) ?? (source.startsWith('photo:') ? null : source || null);

export class Photos {
  private shelf: Promise<PhotoShelf> | null = null;

  constructor(private readonly post: Post) {}

  readonly files = (files: ArrayLike<File>): void => {
    const chosen = Array.from(files);
    void this.open().then((shelf) => shelf.take(chosen), () => undefined);
  };

  /** Resolves to the answer of an upload. */
  async carryOut(effect: Effect): Promise<Uint8Array | null> {
    return (await this.open()).carryOut(effect);
  }

  private open(): Promise<PhotoShelf> {
    return (this.shelf ??= (import(PHOTO_EFFECTS) as Promise<PhotoEffects>)
      .then((script) => new script.PhotoShelf(shown, this.post))
      .catch((error: unknown) => {
        this.shelf = null;
        throw error;
      }));
  }
}
