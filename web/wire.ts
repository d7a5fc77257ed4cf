// The bytes that cross between the page and the C++ core: ops and effects come out, events go in.
// All little endian. The other half is ui/semantics (ops) and web/bridge (records).

export const enum Op { remove = 1, put, order, rect }

export const enum Kind {
  activate = 1, input, commit, choose, toggle, focus, blur, hover, press,
  navigate, environment, effectAnswer, qrTexts, qrFailed, cameraState, pictureStarted, tick,
  photoPrepared, photoProgress,
}

export const enum EffectKind {
  focus = 1, announce, title, history, scrollTop, language, appearance, loadTrustList,
  loadConfiguration, verifySignature, cameraStart, cameraStop, cameraTorch, cameraZoom,
  cameraSwitch, store, skin = 18,
  sendRequest, print, saveQrPicture, playSound, keepSealed, openKept, forgetKept,
  uploadPhoto, dropPhoto, storeInTab, saveFile, openDocument,
}

/** Bits of a node's state. */
export const enum State {
  disabled = 1 << 0, required = 1 << 1, invalid = 1 << 2, checked = 1 << 3, expanded = 1 << 4,
  current = 1 << 5, busy = 1 << 6, readOnly = 1 << 7, multiline = 1 << 8, selected = 1 << 9,
  hiddenLabel = 1 << 10, hasPopup = 1 << 11, focusTarget = 1 << 12, pressed = 1 << 13,
}

export const enum Hint {
  autocomplete, inputmode, enterkeyhint, href, level, accept, copyText, inputType, autocapitalize,
  options, controls, svgPath, lang, placeholder, min, max, icon, spellcheck, groupName, formName,
  src, photoLook,
}

/** In the order of ui/semantics/role.h; roles.ts says which element each becomes. */
export const ROLES = [
  'group', 'banner', 'navigation', 'main', 'content_info', 'form', 'section', 'heading', 'text',
  'link', 'button', 'text_field', 'text_area', 'select', 'checkbox', 'radio', 'radio_group',
  'tab_list', 'tab', 'tab_panel', 'file_button', 'image', 'list', 'ordered_list', 'list_item',
  'term', 'definition', 'description_list', 'progress', 'video', 'note', 'status', 'disclosure',
  'code', 'icon', 'qr', 'alert_summary', 'picture', 'field_group',
] as const;
export type Role = (typeof ROLES)[number];

/** In the order of ui/semantics/variant.h; plain.css dresses them as `v-<name>`. */
export const VARIANTS = [
  'none', 'card', 'primary_button', 'outline_button', 'orange_button', 'text_link', 'door_primary',
  'door_blue', 'door_orange', 'app_bar', 'hero', 'verdict_ok', 'verdict_warn', 'verdict_bad',
  'verdict_info', 'note_blue', 'note_teal', 'note_amber', 'note_red', 'chip', 'finding_passed',
  'finding_failed', 'finding_unknown', 'tab', 'tab_panel', 'hotline_bar', 'field', 'error', 'hint',
  'caption', 'section_title', 'page_title', 'display_title', 'row', 'columns', 'ribbon',
  'skip_link', 'icon_button', 'nav_link', 'nav_link_active', 'language_pill', 'code_block',
  'footer', 'steps', 'camera', 'error_summary', 'warning', 'card_orange', 'date_part', 'choice',
  'captcha', 'one_time_code', 'countdown', 'chip_green', 'chip_amber', 'chip_red', 'chip_blue',
  'certificate_code', 'certificate_fields', 'validity', 'timeline', 'timeline_done',
  'timeline_current', 'timeline_next', 'dose', 'dose_current', 'danger_button', 'qr_screen',
  'photo_button', 'paper_photo', 'photo_frame',
] as const;

export interface Rect { x: number; y: number; width: number; height: number }

/** One semantic node as C++ describes it. `rect` is null in the plain skin. */
export interface Node {
  id: number;
  parent: number;
  role: Role;
  variant: string;
  state: number;
  rect: Rect | null;
  textStyle: number;
  align: number;
  fontPx: number;
  linePx: number;
  weight: number;
  valueRevision: number;
  key: string;
  label: string;
  value: string;
  errorKey: string;
  hints: Map<Hint, string>;
}

export interface OpHandler {
  remove(id: number): void;
  put(node: Node): void;
  order(parent: number, ids: number[]): void;
  rect(id: number, rect: Rect | null): void;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

class Reader {
  private at = 0;
  private readonly view: DataView;
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  get more(): boolean { return this.at < this.bytes.length; }
  u8(): number { return this.view.getUint8(this.at++); }
  u16(): number { return this.view.getUint16((this.at += 2) - 2, true); }
  u32(): number { return this.view.getUint32((this.at += 4) - 4, true); }
  f32(): number { return this.view.getFloat32((this.at += 4) - 4, true); }
  slice(length: number): Uint8Array { return this.bytes.subarray(this.at, (this.at += length)); }
  text(): string { return decoder.decode(this.slice(this.u32())); }
  rect(): Rect | null {
    const rect = { x: this.f32(), y: this.f32(), width: this.f32(), height: this.f32() };
    return rect.width < 0 ? null : rect;
  }
  align4(): void { this.at = (this.at + 3) & ~3; }
}

function readNode(reader: Reader): Node {
  const node: Node = {
    id: reader.u32(), parent: reader.u32(),
    role: ROLES[reader.u8()] ?? 'group', variant: VARIANTS[reader.u8()] ?? 'none',
    state: reader.u16(), rect: reader.rect(), textStyle: reader.u8(), align: reader.u8(),
    fontPx: reader.f32(), linePx: reader.f32(), weight: reader.u16(), valueRevision: reader.u32(),
    key: reader.text(), label: reader.text(), value: reader.text(), errorKey: reader.text(),
    hints: new Map(),
  };
  for (let left = reader.u16(); left > 0; --left) {
    const hint = reader.u8();
    node.hints.set(hint, reader.text());
  }
  return node;
}

export function decodeOps(bytes: Uint8Array, handler: OpHandler): void {
  const reader = new Reader(bytes);
  while (reader.more) {
    const op = reader.u8();
    if (op === Op.put) {
      handler.put(readNode(reader));
    } else if (op === Op.remove) {
      handler.remove(reader.u32());
    } else if (op === Op.rect) {
      handler.rect(reader.u32(), reader.rect());
    } else if (op === Op.order) {
      const parent = reader.u32();
      handler.order(parent, Array.from({ length: reader.u32() }, () => reader.u32()));
    } else {
      throw new Error(`unknown op ${op}`);
    }
  }
}

export interface Effect { kind: EffectKind; flags: number; id: number; bytes: Uint8Array }

/** The effects of one frame. Their bytes are copies: they outlive the frame's memory. */
export function decodeEffects(bytes: Uint8Array): Effect[] {
  const reader = new Reader(bytes);
  const effects: Effect[] = [];
  while (reader.more) {
    const [kind, flags, id, length] = [reader.u16(), reader.u16(), reader.u32(), reader.u32()];
    effects.push({ kind, flags, id, bytes: reader.slice(length).slice() });
    reader.align4();
  }
  return effects;
}

export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** A body made of numbers and bytes, in order. */
export class Body {
  private readonly parts: Uint8Array[] = [];
  u8(value: number): this { this.parts.push(Uint8Array.of(value)); return this; }
  u32(value: number): this { return this.number((view) => view.setUint32(0, value, true)); }
  f32(value: number): this { return this.number((view) => view.setFloat32(0, value, true)); }
  bytes(value: Uint8Array): this { this.parts.push(value); return this; }
  finish(): Uint8Array {
    const whole = new Uint8Array(this.parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
  private number(write: (view: DataView) => void): this {
    const part = new Uint8Array(4);
    write(new DataView(part.buffer));
    return this.bytes(part);
  }
}

/** One event record, padded to four bytes. */
export function encodeEvent(kind: Kind, flags: number, node: number, body: Uint8Array): Uint8Array {
  const record = new Uint8Array(12 + ((body.length + 3) & ~3));
  const view = new DataView(record.buffer);
  view.setUint16(0, kind, true);
  view.setUint16(2, flags, true);
  view.setUint32(4, node, true);
  view.setUint32(8, body.length, true);
  record.set(body, 12);
  return record;
}

/** The DOM id of the node with this key: `n-` and the key, `/` written as `.`. */
export const domId = (key: string): string => `n-${key.replaceAll('/', '.')}`;
