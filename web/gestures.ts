// What a person does, told as elements: one activation path, the `click` event, however it arose.

import type { Post } from './fields';
import type { Overlay } from './overlay';
import { Kind, type Node } from './wire';

/** Whether a click on the link stays inside this page; else the browser follows it by itself. */
function staysHere(event: MouseEvent, anchor: HTMLAnchorElement): boolean {
  const modified = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return !modified && !anchor.target && anchor.origin === location.origin;
}

/** A link to a place in the same document: focus it without touching the address. */
function jump(anchor: HTMLAnchorElement): boolean {
  const href = anchor.getAttribute('href') ?? '';
  const target = href.startsWith('#') ? document.getElementById(href.slice(1)) : null;
  if (!target) return href.startsWith('#');
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus();
  // The label of a field stands above it and should be seen too.
  target.scrollIntoView({ block: target.matches('input, select, textarea') ? 'center' : 'start' });
  return true;
}

function onClick(event: MouseEvent, node: Node, post: Post): void {
  const control = event.target instanceof Element ? event.target.closest('a,button,input,label') : null;
  if (control instanceof HTMLAnchorElement) {
    if (jump(control)) return event.preventDefault();
    if (!staysHere(event, control)) return;
    event.preventDefault();
    return post(Kind.activate, 0, node.id);
  }
  if (!(control instanceof HTMLButtonElement)) return;
  const copied = control.dataset['copy'];
  // Allowed only inside the event, hence not an effect of a later frame.
  if (copied !== undefined) void navigator.clipboard?.writeText(copied).catch(() => undefined);
  post(Kind.activate, 0, node.id);
}

/** Arrow keys, Home and End move between tabs and choose, as the ARIA tabs pattern asks. */
function onTabKey(event: KeyboardEvent): void {
  const tab = event.target instanceof Element ? event.target.closest('[role=tab]') : null;
  const tabs = [...(tab?.closest('[role=tablist]')?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  const at = tabs.findIndex((other) => other === tab);
  const count = tabs.length;
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  const next = tabs[(to + count) % count];
  next?.focus();
  next?.click();
}

/** A finger that begins to scroll presses nothing: only one that stays does. */
const PRESS_MS = 80;

/** Told once each time they change. Hover matters to the painting only; while something is pressed
 *  the core moves nothing, so that a target does not slip away before its click. */
function watchPointer(overlay: Overlay, post: Post, painted: () => boolean): void {
  const told = { [Kind.hover]: 0, [Kind.press]: 0 };
  const tell = (kind: Kind.hover | Kind.press, target: EventTarget | null): void => {
    const id = target && (painted() || kind === Kind.press) ? (overlay.nodeAt(target)?.id ?? 0) : 0;
    if (told[kind] === id) return;
    told[kind] = id;
    post(kind, 0, id);
  };
  const { root } = overlay;
  root.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') tell(Kind.hover, event.target);
  });
  root.addEventListener('pointerleave', () => tell(Kind.hover, null));
  let pressing = 0;
  root.addEventListener('pointerdown', (event) => {
    const { target } = event;
    if (event.pointerType === 'mouse') tell(Kind.press, target);
    else pressing = window.setTimeout(() => tell(Kind.press, target), PRESS_MS);
  });
  for (const name of ['pointerup', 'pointercancel']) {
    addEventListener(name, () => {
      clearTimeout(pressing);
      tell(Kind.press, null);
    });
  }
}

export function watchGestures(overlay: Overlay, post: Post, painted: () => boolean): void {
  const { root } = overlay;
  root.addEventListener('click', (event) => {
    const node = overlay.nodeAt(event.target);
    if (node) onClick(event, node, post);
  });
  root.addEventListener('keydown', onTabKey);
  root.addEventListener('focusin', (event) => {
    const node = overlay.nodeAt(event.target);
    const ring = event.target instanceof Element && event.target.matches(':focus-visible');
    if (node) post(Kind.focus, ring ? 1 : 0, node.id);
  });
  root.addEventListener('focusout', (event) => {
    const node = overlay.nodeAt(event.target);
    if (node) post(Kind.blur, 0, node.id);
  });
  watchPointer(overlay, post, painted);
}
