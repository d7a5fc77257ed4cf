// One real element per semantic node, kept by key: the same key is the same element for as long as
// it lives. That alone protects focus, composition and autofill.

import { isComposing, watchComposition, writeValue } from './fields';
import { type Parts, createParts, dress, isContainer } from './roles';
import { Hint, State, type Node, type OpHandler, type Rect } from './wire';

interface Entry extends Parts {
  node: Node;
  /** The revision of `node.value` last written into the control. */
  written: number;
  /** The label as text, a child of `caption`. */
  text: Text;
  /** What stands below the label in the same element: the value of a link or a button. */
  second: HTMLElement | null;
}

const QUIET_ZONE = 4;
const SVG = 'http://www.w3.org/2000/svg';
const px = (value: number): string => `${Math.round(value * 100) / 100}px`;

export class Overlay implements OpHandler {
  private readonly entries = new Map<number, Entry>();
  private readonly owners = new WeakMap<Element, number>();
  /** Elements to be removed as soon as their composition has ended. */
  private readonly leaving = new Set<HTMLElement>();

  constructor(readonly root: HTMLElement, private readonly onVideo: (video: HTMLVideoElement) => void) {
    watchComposition(root, () => this.sweep());
  }

  remove(id: number): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    this.entries.delete(id);
    if (isComposing(entry.control)) this.leaving.add(entry.outer);
    else entry.outer.remove();
  }

  put(node: Node): void {
    let entry = this.entries.get(node.id);
    const before = entry?.node ?? null;
    if (!entry) {
      entry = this.create(node);
      this.parentBody(node.parent).append(entry.outer);
    }
    entry.node = node;
    dress(node, entry, before);
    this.classes(entry);
    this.words(entry);
    this.value(entry, before === null);
    this.style(entry);
    this.place(entry, node.rect);
  }

  order(parent: number, ids: number[]): void {
    const body = this.parentBody(parent);
    const wanted = ids.flatMap((id) => this.entries.get(id)?.outer ?? []);
    const held = wanted.findIndex((child) => child.contains(document.activeElement));
    const pivot = wanted[Math.max(held, 0)];
    if (!pivot) return;
    // The element that holds the focus stays where it is: moving it would lose the focus. Its
    // siblings go around it.
    if (pivot.parentElement !== body) body.append(pivot);
    let next: HTMLElement = pivot;
    for (const child of wanted.slice(0, Math.max(held, 0)).reverse()) {
      if (child.nextElementSibling !== next) body.insertBefore(child, next);
      next = child;
    }
    let last: HTMLElement = pivot;
    for (const child of wanted.slice(Math.max(held, 0) + 1)) {
      if (child.previousElementSibling !== last) last.after(child);
      last = child;
    }
  }

  rect(id: number, rect: Rect | null): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    entry.node.rect = rect;
    this.classes(entry);
    this.place(entry, rect);
  }

  /** The node whose element, or a part of it, this is. */
  nodeAt(target: EventTarget | null): Node | null {
    for (let at = target instanceof Element ? target : null; at && at !== this.root; at = at.parentElement) {
      const id = this.owners.get(at);
      if (id !== undefined) return this.entries.get(id)?.node ?? null;
    }
    return null;
  }

  control(id: number): HTMLElement | null { return this.entries.get(id)?.control ?? null; }

  private parentBody(parent: number): HTMLElement {
    return this.entries.get(parent)?.body ?? this.root;
  }

  private create(node: Node): Entry {
    const parts = createParts(node);
    const entry: Entry = { ...parts, node, written: 0, text: new Text(), second: null };
    this.owners.set(parts.outer, node.id);
    parts.caption?.prepend(entry.text);
    this.entries.set(node.id, entry);
    if (parts.control instanceof HTMLVideoElement) this.onVideo(parts.control);
    return entry;
  }

  private classes({ outer, control, node }: Entry): void {
    const kind = /^box \w+/.exec(outer.className)?.[0] ?? '';
    const icon = node.hints.get(Hint.icon);
    const names = [
      kind, `r-${node.role}`, `v-${node.variant}`, `t-${node.textStyle}`,
      icon ? `i i-${icon}` : '', node.state & State.hiddenLabel ? 'silent' : '',
      node.state & State.selected ? 'selected' : '',
      node.state & State.pressed && node.state & State.checked ? 'down' : '',
    ];
    const className = names.filter(Boolean).join(' ');
    if (outer.className !== className) outer.className = className;
    if (outer !== control) control.classList.toggle('leaf', node.rect !== null);
    else outer.classList.toggle('leaf', node.rect !== null && !isContainer(node.role));
  }

  private words(entry: Entry): void {
    const { node, text, caption } = entry;
    if (node.role === 'qr') return this.symbol(entry);
    if (!caption) return;
    const label = node.state & State.hiddenLabel && caption === entry.control ? '' : node.label;
    const said = node.role === 'code' ? node.value || label : label;
    if (text.data !== said) text.data = said;
    const below = caption === entry.control && node.role !== 'code' ? node.value : '';
    if (below && !entry.second) {
      entry.second = document.createElement('span');
      entry.second.className = 'second';
      text.after(' ', entry.second);
    }
    if (entry.second && entry.second.textContent !== below) entry.second.textContent = below;
  }

  private symbol({ body, node }: Entry): void {
    const path = node.hints.get(Hint.svgPath) ?? '';
    let drawn = body.querySelector('path');
    if (!drawn) {
      const svg = document.createElementNS(SVG, 'svg');
      drawn = document.createElementNS(SVG, 'path');
      // The element around it has the words.
      svg.setAttribute('aria-hidden', 'true');
      svg.append(drawn);
      body.append(svg);
    }
    const [size = '0', data = ''] = path.split('\t');
    // The quiet zone (ISO/IEC 18004) belongs to the symbol, whatever is around it.
    const whole = Number(size) + 2 * QUIET_ZONE;
    drawn.parentElement?.setAttribute('viewBox', `${-QUIET_ZONE} ${-QUIET_ZONE} ${whole} ${whole}`);
    drawn.setAttribute('d', data);
  }

  private value(entry: Entry, isNew: boolean): void {
    const { control, node } = entry;
    const holds = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement;
    if (!holds || node.role === 'file_button' || node.role === 'checkbox') return;
    if (node.role === 'radio') {
      control.value = node.value;
    } else if (isNew || node.role === 'select' || node.valueRevision !== entry.written) {
      if (writeValue(control, node.value)) entry.written = node.valueRevision;
    }
  }

  private style({ control, node }: Entry): void {
    if (!node.rect) return;
    const { style } = control;
    style.setProperty('--f', px(node.fontPx));
    style.setProperty('--l', px(node.linePx));
    style.setProperty('--w', String(node.weight));
    style.setProperty('--a', ['start', 'center', 'end'][node.align] ?? 'start');
  }

  private place(entry: Entry, rect: Rect | null): void {
    const targets = entry.caption && entry.caption !== entry.control
      ? [entry.control, entry.caption] : [entry.control];
    for (const { style } of targets) {
      if (!rect) continue;
      style.setProperty('--x', px(rect.x));
      style.setProperty('--y', px(rect.y));
      style.setProperty('--cx', px(rect.width));
      style.setProperty('--cy', px(rect.height));
    }
  }

  private sweep(): void {
    for (const element of this.leaving) element.remove();
    this.leaving.clear();
  }
}
