// The address bar mirrors the model's route. The scroll position of each entry is kept in it and
// given back after the frame that laid the page out.

interface Place { scroll: number }

export class History {
  private wanted: number | null = null;

  /** `moved` is told the path when the person goes back or forward. */
  constructor(moved: (path: string) => void) {
    history.scrollRestoration = 'manual';
    addEventListener('popstate', (event) => {
      this.wanted = (event.state as Place | null)?.scroll ?? 0;
      moved(this.path());
    });
    addEventListener('pagehide', () => this.remember());
    this.wanted = (history.state as Place | null)?.scroll ?? null;
  }

  path(): string { return location.pathname + location.search; }

  /** The path on arrival, with a fragment: it may be a secret, and does not stay in the address. */
  arrival(): string {
    const path = this.path();
    if (!location.hash) return path;
    const arrived = path + location.hash;
    history.replaceState(history.state, '', path);
    return arrived;
  }

  write(path: string, replace: boolean): void {
    if (replace) return history.replaceState({ scroll: scrollY }, '', path);
    this.remember();
    history.pushState({ scroll: 0 }, '', path);
  }

  /** After the first frame of a place that was visited before: back to where the reader was. */
  restoreScroll(): void {
    if (this.wanted !== null) scrollTo(0, this.wanted);
    this.wanted = null;
  }

  private remember(): void {
    history.replaceState({ scroll: scrollY }, '');
  }
}
