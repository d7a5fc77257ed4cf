// Which native element each role becomes. Nothing here knows about skins, input or the wire.

import { pictureAddress } from './photos';
import { Hint, State, type Node, type Role, domId } from './wire';

/** The elements of one node. For most of them all four are the same element. */
export interface Parts {
  /** Child of the parent's `body`. */
  outer: HTMLElement;
  /** What is named, described, focused and acted on; carries the DOM id. */
  control: HTMLElement;
  /** Where the label is written; null when the label is an attribute. */
  caption: HTMLElement | null;
  /** Where child nodes go. */
  body: HTMLElement;
}

const TAGS: Partial<Record<Role, string>> = {
  banner: 'header', navigation: 'nav', main: 'main', content_info: 'footer', form: 'form',
  section: 'section', text: 'p', link: 'a', button: 'button', tab: 'button', disclosure: 'button',
  list: 'ul', ordered_list: 'ol', list_item: 'li', term: 'dt', definition: 'dd',
  description_list: 'dl', image: 'span', icon: 'span', qr: 'span', code: 'pre',
  picture: 'img',
};

const ARIA: Partial<Record<Role, string>> = {
  tab_list: 'tablist', tab: 'tab', tab_panel: 'tabpanel', image: 'img', qr: 'img', note: 'note',
  progress: 'progressbar', alert_summary: 'group',
};

/** Roles whose label is text on the page rather than an attribute. */
const SPEAKING = new Set<Role>([
  'heading', 'text', 'link', 'button', 'tab', 'disclosure', 'list_item', 'term', 'definition',
  'status', 'code',
]);

/** Roles that only hold others: static boxes without a place of their own in the overlay skin. */
const CONTAINERS = new Set<Role>([
  'group', 'banner', 'navigation', 'main', 'content_info', 'form', 'section', 'radio_group',
  'tab_list', 'tab_panel', 'list', 'ordered_list', 'list_item', 'description_list', 'note',
  'alert_summary', 'field_group',
]);
export const isContainer = (role: Role): boolean => CONTAINERS.has(role);

const isField = (role: Role): boolean =>
  role === 'text_field' || role === 'text_area' || role === 'select';
const isChoice = (role: Role): boolean => role === 'checkbox' || role === 'radio';
const isFieldset = (role: Role): boolean => role === 'radio_group' || role === 'field_group';

function element(tag: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}

function labelled(node: Node, control: HTMLElement, captionFirst: boolean, kind: string): Parts {
  const outer = element('div', `box ${kind}`);
  const caption = element('label') as HTMLLabelElement;
  caption.htmlFor = domId(node.key);
  outer.append(...(captionFirst ? [caption, control] : [control, caption]));
  return { outer, control, caption, body: outer };
}

function input(type: string): HTMLInputElement {
  const made = document.createElement('input');
  made.type = type;
  return made;
}

/** Makes the elements of a node that appears for the first time. */
export function createParts(node: Node): Parts {
  const { role } = node;
  if (role === 'text_field') return labelled(node, input(node.hints.get(Hint.inputType) ?? 'text'), true, 'field');
  if (role === 'text_area') return labelled(node, element('textarea'), true, 'field');
  if (role === 'select') return labelled(node, element('select'), true, 'field');
  if (isChoice(role)) return labelled(node, input(role), false, 'choice');
  if (role === 'file_button') {
    const chooser = input('file');
    chooser.multiple = node.variant === 'photo_button';
    return labelled(node, chooser, false, 'file');
  }
  if (isFieldset(role)) {
    const outer = element('fieldset');
    const caption = element('legend');
    outer.append(caption);
    return { outer, control: outer, caption, body: outer };
  }
  if (role === 'video') {
    const outer = element('div', 'box video');
    const control = document.createElement('video');
    control.muted = control.playsInline = true;
    outer.append(control);
    return { outer, control, caption: null, body: outer };
  }
  if (node.variant === 'paper_photo') {
    // A window that can be scrolled over what is larger than it.
    const outer = element('div');
    const picture = document.createElement('img');
    picture.alt = '';
    outer.tabIndex = 0;
    outer.setAttribute('role', 'img');
    outer.append(picture);
    return { outer, control: outer, caption: null, body: outer };
  }
  const tag = role === 'heading' ? `h${node.hints.get(Hint.level) ?? '2'}` : (TAGS[role] ?? 'div');
  const outer = element(tag);
  // Enter in a field presses the first button of its form that looks like one.
  const main = /^(primary|outline|orange)_button$/.test(node.variant);
  if (outer instanceof HTMLButtonElement) outer.type = main ? 'submit' : 'button';
  if (outer instanceof HTMLFormElement) outer.noValidate = true;
  const aria = ARIA[role];
  if (aria) outer.setAttribute('role', aria);
  if (role === 'icon') outer.setAttribute('aria-hidden', 'true');
  return { outer, control: outer, caption: SPEAKING.has(role) ? outer : null, body: outer };
}

function attribute(target: Element, name: string, value: string | null): void {
  if (value === null) {
    if (target.hasAttribute(name)) target.removeAttribute(name);
  } else if (target.getAttribute(name) !== value) {
    target.setAttribute(name, value);
  }
}

const COPIED: [Hint, string][] = [
  [Hint.autocomplete, 'autocomplete'], [Hint.inputmode, 'inputmode'],
  [Hint.enterkeyhint, 'enterkeyhint'], [Hint.href, 'href'], [Hint.accept, 'accept'],
  [Hint.copyText, 'data-copy'], [Hint.autocapitalize, 'autocapitalize'], [Hint.lang, 'lang'],
  [Hint.placeholder, 'placeholder'], [Hint.min, 'min'], [Hint.max, 'max'],
  [Hint.spellcheck, 'spellcheck'], [Hint.photoLook, 'data-look'],
];

/** Brings the attributes of the control in line with the node. */
export function dress(node: Node, { control }: Parts, before: Node | null): void {
  const is = (bit: State): boolean => (node.state & bit) !== 0;
  const flag = (name: string, on: boolean): void => attribute(control, name, on ? 'true' : null);
  const name = node.key.slice(node.key.lastIndexOf('/') + 1);
  control.id = domId(node.key);

  if ('disabled' in control) control.disabled = is(State.disabled);
  else flag('aria-disabled', is(State.disabled));
  if (isField(node.role) || isChoice(node.role)) {
    const field = control as HTMLInputElement;
    field.required = is(State.required);
    attribute(field, 'name', node.hints.get(Hint.groupName) ?? node.hints.get(Hint.formName) ?? name);
    attribute(field, 'readonly', is(State.readOnly) ? '' : null);
  }
  if (isChoice(node.role)) (control as HTMLInputElement).checked = is(State.checked);
  else if (is(State.pressed)) attribute(control, 'aria-pressed', String(is(State.checked)));
  flag('aria-invalid', is(State.invalid));
  flag('aria-busy', is(State.busy));
  flag('aria-haspopup', is(State.hasPopup));
  attribute(control, 'aria-current', is(State.current) ? (node.role === 'link' ? 'page' : 'step') : null);
  attribute(control, 'aria-describedby', node.errorKey ? domId(node.errorKey) : null);
  const controls = node.hints.get(Hint.controls);
  const shown = node.role !== 'disclosure' || is(State.expanded);
  attribute(control, 'aria-controls', controls && shown ? domId(controls) : null);
  if (node.role === 'disclosure') attribute(control, 'aria-expanded', String(is(State.expanded)));
  if (node.role === 'tab') attribute(control, 'aria-selected', String(is(State.selected)));
  if (node.role === 'tab') control.tabIndex = is(State.selected) ? 0 : -1;
  else if (is(State.focusTarget)) control.tabIndex = -1;

  const silent = node.role === 'text' || node.role === 'icon' || node.role === 'list_item';
  const spoken = SPEAKING.has(node.role) || isField(node.role) || isChoice(node.role) ||
    node.role === 'file_button' || isFieldset(node.role);
  const named = !silent && (is(State.hiddenLabel) || !spoken) && node.label;
  attribute(control, control instanceof HTMLImageElement ? 'alt' : 'aria-label', named ? node.label : null);
  // A box without a role of its own may not have a name.
  if (node.role === 'group') attribute(control, 'role', named ? 'group' : null);
  if (node.role === 'progress') {
    attribute(control, 'aria-valuenow', node.value || null);
    attribute(control, 'aria-valuemin', node.hints.get(Hint.min) ?? '0');
    attribute(control, 'aria-valuemax', node.hints.get(Hint.max) ?? '100');
    const [min, max] = [Number(node.hints.get(Hint.min) ?? 0), Number(node.hints.get(Hint.max) ?? 100)];
    control.style.setProperty('--part', String((Number(node.value) - min) / (max - min)));
  }
  for (const [hint, to] of COPIED) {
    const value = node.hints.get(hint);
    if (value !== undefined || before?.hints.has(hint)) attribute(control, to, value ?? null);
  }
  if (node.role === 'picture') attribute(control.querySelector('img') ?? control, 'src', pictureAddress(node.hints.get(Hint.src)));
  const options = node.hints.get(Hint.options);
  if (control instanceof HTMLSelectElement && options !== before?.hints.get(Hint.options)) {
    fillOptions(control, options ?? '');
  }
}

function fillOptions(select: HTMLSelectElement, options: string): void {
  const made = options.split('\n').filter(Boolean).map((line) => {
    const [value = '', label = value] = line.split('\t');
    return new Option(label, value);
  });
  select.replaceChildren(...made);
}
