// Starts the page: fetches in parallel, wires the parts, and hands the screen over to the core. If
// anything is missing the static page stays, with a way on.

import { Bridge, type Frame } from './bridge';
import { Camera } from './camera';
import { Canvas } from './canvas';
import { applyAppearance, carryOut, type Workers } from './effects';
import { Environment } from './environment';
import { watchFields } from './fields';
import { loadFonts } from './fonts';
import { Frames } from './frames';
import { watchGestures } from './gestures';
import { History } from './history';
import { Overlay } from './overlay';
import { Photos } from './photos';
import { Pictures, watchDrops } from './pictures';
import { registerServiceWorker } from './service_worker_client';
import { remembered, rememberedInTab } from './storage';
import { Kind, bytesOf } from './wire';

/** How long the first screen waits for the fonts before it appears in the plain skin. */
const FONT_PATIENCE_MS = 1500;

const root = document.documentElement;

class Page {
  private readonly surroundings = {
    webgl: typeof WebGL2RenderingContext === 'function', fontsReady: false,
  };
  private readonly overlay: Overlay;
  private readonly frames: Frames;
  private readonly workers: Workers;
  private readonly canvas: Canvas;
  private readonly shell = document.getElementById('shell');
  private renderer = false;
  private painted = { height: 0, plain: true };

  constructor(private readonly bridge: Bridge) {
    const app = document.getElementById('app') as HTMLElement;
    this.overlay = new Overlay(app, (video) => camera.attach(video));
    this.frames = new Frames(bridge, this.overlay, {
      done: (frame) => this.carryOut(frame), failed: (error) => this.giveUp(error),
    });
    const { post } = this.frames;
    const pictures = new Pictures(post);
    const photos = new Photos(post);
    const camera = new Camera({
      changed: (state) => post(Kind.cameraState, 0, 0, state),
      frame: (bitmap) => pictures.frame(bitmap),
    });
    const environment = new Environment(this.surroundings, () => this.tellEnvironment());
    const history = new History((path) => post(Kind.navigate, 1, 0, bytesOf(path)));
    this.workers = { post, camera, environment, history, photos, control: (id) => this.overlay.control(id) };
    this.canvas = new Canvas(() => this.paint(), () => this.lose(), () => this.restore());
    const nodeAt = this.overlay.nodeAt.bind(this.overlay);
    watchFields(app, nodeAt, post, (files, node) => (node.variant === 'photo_button' ? photos : pictures).files(files));
    watchGestures(this.overlay, post, () => !this.painted.plain);
    watchDrops(pictures);
  }

  /** The first frame. */
  open(fonts: Uint8Array[] | null): void {
    const { post } = this.frames;
    if (fonts) this.surroundings.fontsReady = this.bridge.setFonts(fonts);
    post(Kind.effectAnswer, 0, 0, bytesOf(remembered() + rememberedInTab()));
    this.tellEnvironment();
    post(Kind.navigate, 2, 0, bytesOf(this.workers.history.arrival()));
    this.frames.run();
    if (root.dataset['state'] === 'failed') return;
    this.shell?.remove();
    root.dataset['state'] = 'open';
  }

  /** The core fell over: the static page comes back, with a way on. */
  private giveUp(error: unknown): void {
    this.workers.camera.stop();
    this.overlay.root.remove();
    this.dress('plain');
    if (this.shell) document.body.prepend(this.shell);
    fail(error);
  }

  useFonts(fonts: Uint8Array[] | null): void {
    if (!fonts || this.surroundings.fontsReady) return;
    this.surroundings.fontsReady = this.bridge.setFonts(fonts);
    this.tellEnvironment();
  }

  private tellEnvironment(): void {
    this.frames.post(Kind.environment, 0, 0, this.workers.environment.encode());
  }

  private carryOut(frame: Frame): void {
    const skin = frame.plain ? 'plain' : 'overlay';
    const turned = this.painted.plain !== frame.plain;
    this.painted = { height: frame.documentHeight, plain: frame.plain };
    if (turned || !root.dataset['skin']) this.dress(skin);
    if (!frame.plain) this.overlay.root.style.setProperty('--height', `${Math.ceil(frame.documentHeight)}px`);
    for (const effect of frame.effects) carryOut(effect, this.workers);
    this.workers.history.restoreScroll();
    if (!frame.plain && (frame.drawChanged || turned)) this.paint();
  }

  /** Paper gets the plain skin whatever the screen shows. */
  private dress(skin: 'plain' | 'overlay'): void {
    root.dataset['skin'] = skin;
    const media = { plain: skin === 'plain' ? 'all' : 'print', overlay: skin === 'overlay' ? 'screen' : 'not all' };
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-skin]')) {
      link.media = media[link.dataset['skin'] as keyof typeof media];
    }
  }

  private paint(): void {
    if (this.painted.plain) return;
    this.renderer ||= this.bridge.startRenderer('#canvas');
    if (!this.renderer) return this.lose();
    this.bridge.paint(this.canvas.fit(this.painted.height, this.bridge.maxSide()));
  }

  private lose(): void {
    if (this.renderer) this.bridge.loseRenderer();
    this.surroundings.webgl = false;
    this.tellEnvironment();
  }

  private restore(): void {
    this.bridge.restoreRenderer();
    this.surroundings.webgl = true;
    this.tellEnvironment();
  }
}

function fail(error: unknown): void {
  console.error(error);
  root.dataset['state'] = 'failed';
}

/** The sheet of the painted skin, which the browser fetches without haste. */
function overlaySheet(): Promise<unknown> {
  const link = document.querySelector<HTMLLinkElement>('link[data-skin="overlay"]');
  if (!link || link.sheet) return Promise.resolve();
  return new Promise((resolve) => {
    for (const name of ['load', 'error']) link.addEventListener(name, resolve);
  });
}

async function boot(): Promise<void> {
  const fonts = loadFonts();
  const patience = new Promise<null>((resolve) => setTimeout(resolve, FONT_PATIENCE_MS, null));
  // Which of the modules this document wants: its loader, and its bytes.
  const module = document.querySelector('link[data-wasm]') as HTMLLinkElement;
  const [bridge, ready] = await Promise.all([
    Bridge.load(import(module.href), fetch(module.dataset['wasm'] as string)), Promise.race([fonts, patience]), overlaySheet(),
  ]);
  const page = new Page(bridge);
  page.open(ready);
  page.useFonts(await fonts);
  registerServiceWorker();
}

const stored = new Map(remembered().split('\n').map((line) => line.split('=', 2) as [string, string]));
applyAppearance(`${stored.get('appearance') ?? ''}\n${stored.get('text_size') ?? '1'}`);
boot().catch(fail);
