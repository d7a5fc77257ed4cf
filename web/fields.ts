// Text belongs to the browser while a person types: the core gets a copy, and writes back only a
// newer revision, never in the middle of a composition.

import { Kind, type Node, bytesOf } from './wire';

export type Post = (kind: Kind, flags: number, node: number, body?: Uint8Array) => void;
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const composing = new WeakSet<Element>();

export const isComposing = (element: Element): boolean => composing.has(element);

/** Writes a value of the model; false when that has to wait because the person is composing. The
 *  model holds NFC: decomposed letters that say the same stay as the person has put them. */
export function writeValue(field: Field, value: string): boolean {
  if (composing.has(field)) return false;
  if (field.value.normalize('NFC') !== value) field.value = value;
  return true;
}

/** Keeps track of which field of `root` is composing; `ended` runs when one no longer is. */
export function watchComposition(root: HTMLElement, ended: () => void): void {
  root.addEventListener('compositionstart', (event) => {
    if (event.target instanceof Element) composing.add(event.target);
  });
  // A composition may end without its event: leaving the field ends it too.
  for (const name of ['compositionend', 'focusout'] as const) {
    root.addEventListener(name, (event) => {
      if (!(event.target instanceof Element) || !composing.delete(event.target)) return;
      queueMicrotask(ended);
    });
  }
}

const nfc = (text: string): Uint8Array => bytesOf(text.normalize('NFC'));

/** Reports what people do in fields. `files` takes the pictures that they choose. */
export function watchFields(
  root: HTMLElement, nodeAt: (target: EventTarget | null) => Node | null, post: Post,
  files: (files: FileList, node: Node) => void,
): void {
  const field = (event: Event): Field | null =>
    event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement ||
    event.target instanceof HTMLSelectElement ? event.target : null;
  root.addEventListener('input', (event) => {
    const [target, node] = [field(event), nodeAt(event.target)];
    if (!target || !node) return;
    if (node.role === 'text_field' || node.role === 'text_area') {
      post(Kind.input, 0, node.id, nfc(target.value));
    }
  });
  root.addEventListener('change', (event) => {
    const [target, node] = [field(event), nodeAt(event.target)];
    if (!target || !node) return;
    if (node.role === 'checkbox') {
      post(Kind.toggle, 0, node.id, Uint8Array.of((target as HTMLInputElement).checked ? 1 : 0));
    } else if (node.role === 'radio' || node.role === 'select') {
      post(Kind.choose, 0, node.id, bytesOf(target.value));
    } else if (node.role === 'file_button' && target instanceof HTMLInputElement && target.files) {
      files(target.files, node);
      target.value = '';
    } else {
      post(Kind.commit, 0, node.id, nfc(target.value));
    }
  });
  root.addEventListener('submit', (event) => event.preventDefault());
}
