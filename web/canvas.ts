// The canvas lies in the document and scrolls with it. A document taller than the pixel cap gets a
// window of it, two screens tall, that moves when scrolling nears its edge.

const MAX_PIXELS = 8_000_000;

export interface PaintWindow { top: number; height: number; deviceWidth: number; deviceHeight: number }

export class Canvas {
  readonly element = document.getElementById('canvas') as HTMLCanvasElement;
  private top = 0;
  private height = 0;
  private documentHeight = 0;

  constructor(private readonly repaint: () => void, lost: () => void, restored: () => void) {
    this.element.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      lost();
    });
    this.element.addEventListener('webglcontextrestored', restored);
    addEventListener('scroll', () => this.follow(), { passive: true });
  }

  /** Sizes the canvas for a document of this height and says what to paint. */
  fit(documentHeight: number, maxSide: number): PaintWindow {
    this.documentHeight = documentHeight;
    const width = document.documentElement.clientWidth;
    const density = devicePixelRatio;
    const allowed = Math.min(MAX_PIXELS / (width * density), maxSide) / density;
    const whole = Math.max(documentHeight, innerHeight);
    if (whole <= allowed) {
      this.top = 0;
      this.height = whole;
    } else {
      this.height = Math.max(Math.min(allowed, 2 * innerHeight), Math.min(innerHeight, maxSide / density));
      this.top = this.anchor();
    }
    return this.resize(width, density);
  }

  private anchor(): number {
    const centred = scrollY - (this.height - innerHeight) / 2;
    return Math.round(Math.max(0, Math.min(centred, this.documentHeight - this.height)));
  }

  private resize(width: number, density: number): PaintWindow {
    const { element } = this;
    const deviceWidth = Math.round(width * density);
    const deviceHeight = Math.round(this.height * density);
    if (element.width !== deviceWidth) element.width = deviceWidth;
    if (element.height !== deviceHeight) element.height = deviceHeight;
    element.style.top = `${this.top}px`;
    element.style.width = `${deviceWidth / density}px`;
    element.style.height = `${deviceHeight / density}px`;
    return { top: this.top, height: deviceHeight / density, deviceWidth, deviceHeight };
  }

  /** Asks for a new window when less than a quarter of a screen is left of this one. */
  private follow(): void {
    const margin = innerHeight / 4;
    const atTop = this.top <= 0 || scrollY - this.top > margin;
    const end = this.top + this.height;
    const atEnd = end >= this.documentHeight || end - (scrollY + innerHeight) > margin;
    if (this.height > 0 && !(atTop && atEnd)) this.repaint();
  }
}
