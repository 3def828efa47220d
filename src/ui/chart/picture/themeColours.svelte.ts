import { createSubscriber } from 'svelte/reactivity';
import { VARIABLES, type Palette } from '../../../charts/drawing/palette.ts';

// Colours come from CSS, so whoever reads them is told when the theme or the system's scheme changes.
const subscribe = createSubscriber((update) => {
  const observer = new MutationObserver(update);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', update);
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', update);
  };
});

/** The palette as the theme has it now. Reactive: an effect that reads it runs again on a change of theme. */
export function readPalette(host: HTMLElement): Palette {
  subscribe();
  // A custom property holds `light-dark(...)` as text: only a used colour is resolved.
  const probe = document.createElement('span');
  host.append(probe);
  const entries = Object.entries(VARIABLES).map(([name, variable]) => {
    probe.style.color = `var(${variable})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(entries) as unknown as Palette;
}
