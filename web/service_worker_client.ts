// Registers the service worker once the page is in use, and lets it fetch what later visits without
// a network need when the browser has nothing better to do.

export function registerServiceWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  const start = async (): Promise<void> => {
    await navigator.serviceWorker.register('/service-worker.js');
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage('fetch-the-rest');
  };
  const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));
  idle(() => void start().catch(() => undefined));
}
