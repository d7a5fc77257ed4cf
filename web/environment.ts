// What the browser says about itself, watched without polling: size, density, text size, text
// spacing, media queries, machine translation.

import { Body } from './wire';

export interface Surroundings {
  webgl: boolean;
  fontsReady: boolean;
}

/** What the probe's text is set to by overlay.css; an override by the reader differs from it. */
const PROBE_LINE_PX = 20;

interface Probe { scale: number; spaced: boolean }

/** The hidden probes of index.html: one as wide as ten ems of the browser's own text size, one
 *  paragraph whose spacing nobody but the reader changes. */
function readProbe(em: HTMLElement, paragraph: HTMLElement): Probe {
  const style = getComputedStyle(paragraph);
  const zero = (value: string): boolean => value === 'normal' || parseFloat(value) === 0;
  return {
    scale: Math.max(em.getBoundingClientRect().width / 160, 0.5),
    spaced: !zero(style.letterSpacing) || !zero(style.wordSpacing) ||
      Math.abs(parseFloat(style.lineHeight) - PROBE_LINE_PX) > 0.5,
  };
}

const MEDIA = [
  '(prefers-reduced-motion: reduce)', '(prefers-contrast: more)', '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
] as const;
const COARSE = '(pointer: coarse)';

export class Environment {
  private readonly em = document.getElementById('probe-em') as HTMLElement;
  private readonly paragraph = document.getElementById('probe-text') as HTMLElement;
  /** The language this page set by itself; another one means that the page was translated. */
  private language = document.documentElement.lang;
  private told = '';

  constructor(private readonly surroundings: Surroundings, private readonly changed: () => void) {
    const sizes = new ResizeObserver(() => this.check());
    for (const element of [document.documentElement, this.em, this.paragraph]) sizes.observe(element);
    for (const query of [...MEDIA, COARSE]) matchMedia(query).addEventListener('change', () => this.check());
    for (const name of ['resize', 'online', 'offline']) addEventListener(name, () => this.check());
    new MutationObserver(() => this.check()).observe(document.documentElement, {
      attributes: true, attributeFilter: ['lang', 'class'],
    });
    this.watchDensity();
  }

  setLanguage(code: string): void {
    this.language = code;
    document.documentElement.lang = code;
  }

  /** Reports if something that matters differs from what was last encoded. */
  check(): void {
    if (this.fingerprint() !== this.told) this.changed();
  }

  encode(): Uint8Array {
    this.told = this.fingerprint();
    const { width, height, density, probe, flags } = this.read();
    return new Body().f32(width).f32(height).f32(density).f32(probe.scale).u32(flags).finish();
  }

  private read() {
    const root = document.documentElement;
    const probe = readProbe(this.em, this.paragraph);
    const translated = root.lang !== this.language || /\btranslated-/.test(root.className);
    const bits = [
      ...MEDIA.map((query) => matchMedia(query).matches), probe.spaced, translated,
      this.surroundings.webgl, this.surroundings.fontsReady, navigator.onLine,
      matchMedia(COARSE).matches,
    ];
    return {
      width: root.clientWidth, height: innerHeight, density: devicePixelRatio, probe,
      flags: bits.reduce((sum, bit, at) => sum | (Number(bit) << at), 0),
    };
  }

  /** The height is left out: a soft keyboard changes it, and nothing is laid out by it. */
  private fingerprint(): string {
    const { width, density, probe, flags } = this.read();
    return [width, density, probe.scale.toFixed(3), flags].join();
  }

  /** A media query that stops matching as soon as the density is another. */
  private watchDensity(): void {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', () => {
      this.check();
      this.watchDensity();
    }, { once: true });
  }
}
