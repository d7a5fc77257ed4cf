// Plays a sound of this portal, one at a time.

let playing: HTMLAudioElement | null = null;

/** Ends what is playing and begins this one; without a path only ends. `failed` runs if the sound
 *  cannot be had or played. */
export function play(path: string, failed: () => void): void {
  playing?.pause();
  playing = null;
  if (!path.startsWith('/') || path.startsWith('//')) return;
  const sound = playing = new Audio(path);
  sound.play().catch(() => {
    // Another sound in its place is no failure.
    if (playing === sound) failed();
  });
}
