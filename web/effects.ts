// Carries out what the model asks of the browser, after the elements are in place.

import { announce } from './announce';
import type { Camera } from './camera';
import type { Environment } from './environment';
import type { Post } from './fields';
import type { History } from './history';
import type { Photos } from './photos';
import { storeInTab, store } from './storage';
import { type Effect, EffectKind, Kind, textOf } from './wire';

type LookupEffects = typeof import('./lookup_effects');

export interface Workers {
  post: Post;
  control(id: number): HTMLElement | null;
  camera: Camera;
  environment: Environment;
  history: History;
  photos: Photos;
}

/** Longer than any answer takes on a working network. */
const PATIENCE_MS = 15_000;

async function load(path: string): Promise<Uint8Array> {
  try {
    const response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array(0);
  } catch {
    return new Uint8Array(0);
  }
}

/** Colours and text size of the plain skin; the painted one gets them from the core itself. */
export function applyAppearance(text: string): void {
  const [theme = '', size = '1'] = text.split('\n');
  const root = document.documentElement;
  if (theme) root.dataset['appearance'] = theme;
  root.style.setProperty('--text-scale', size);
}

const f32 = (bytes: Uint8Array): number => new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0, true);
const u32 = (bytes: Uint8Array): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);

function focus(control: HTMLElement | null): void {
  if (control && control !== document.activeElement) control.focus({ preventScroll: !control.matches('input,textarea,select,h1') });
}

/** What the first screen never asks for. If its script cannot be had, nobody answered and nothing is kept. */
async function later(effect: Effect): Promise<Uint8Array | null> {
  try {
    const { carryOut: act }: LookupEffects = await import(LOOKUP_EFFECTS);
    return await act(effect);
  } catch {
    return effect.id ? new Uint8Array(effect.kind === EffectKind.openKept ? 0 : 8) : null;
  }
}

export function carryOut(effect: Effect, workers: Workers): void {
  const { kind, flags, id, bytes } = effect;
  const answer = (body: Promise<Uint8Array | null>): void => {
    void body.then((result) => {
      if (result) workers.post(Kind.effectAnswer, 0, id, result);
    });
  };
  switch (kind) {
    case EffectKind.focus: return focus(workers.control(u32(bytes)));
    case EffectKind.announce: return announce(textOf(bytes), flags === 1);
    case EffectKind.title: document.title = textOf(bytes); return;
    case EffectKind.history: return workers.history.write(textOf(bytes), flags === 1);
    case EffectKind.scrollTop: return scrollTo(0, 0);
    case EffectKind.language: return workers.environment.setLanguage(textOf(bytes));
    case EffectKind.appearance: return applyAppearance(textOf(bytes));
    case EffectKind.loadTrustList: return answer(load('/api/v1/trust-list'));
    case EffectKind.loadConfiguration: return answer(load('/api/v1/configuration'));
    case EffectKind.cameraStart: void workers.camera.start(textOf(bytes)); return;
    case EffectKind.cameraStop: return workers.camera.stop();
    case EffectKind.cameraTorch: void workers.camera.light(flags === 1); return;
    case EffectKind.cameraZoom: void workers.camera.zoom(f32(bytes)); return;
    case EffectKind.cameraSwitch: void workers.camera.next(); return;
    case EffectKind.store: return store(textOf(bytes));
    case EffectKind.storeInTab: return storeInTab(textOf(bytes));
    case EffectKind.openDocument: return location.assign(textOf(bytes));
    case EffectKind.uploadPhoto:
    case EffectKind.dropPhoto: return answer(workers.photos.carryOut(effect));
    // The skin of every frame is in its header.
    case EffectKind.skin: return;
    default: return answer(later(effect));
  }
}
