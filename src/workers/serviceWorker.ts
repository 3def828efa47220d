import { scriptUrl } from './scriptUrl.ts';

/**
 * Makes the served edition work offline. A new version waits until the person asks for it: it never
 * reloads under typing. `onUpdate` is told when one is ready and how to go over to it.
 */
export function registerServiceWorker(onUpdate: (apply: () => void) => void): void {
  if (!import.meta.env.PROD || import.meta.env.MODE === 'single') return;
  if (!('serviceWorker' in navigator)) return;
  // Without it the app works as long as its server does, so a refusal is not worth a message.
  register(onUpdate).catch(() => undefined);
}

async function register(onUpdate: (apply: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(scriptUrl('./sw.js'));
  const offer = (waiting: ServiceWorker): void => {
    onUpdate(() => {
      const reload = (): void => globalThis.location.reload();
      serviceWorker.addEventListener('controllerchange', reload, { once: true });
      waiting.postMessage('take over');
    });
  };
  const watch = (worker: ServiceWorker | null): void => {
    worker?.addEventListener('statechange', () => {
      // The very first version has nothing to replace.
      if (worker.state === 'installed' && serviceWorker.controller !== null) offer(worker);
    });
  };
  if (registration.waiting !== null) offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
}
