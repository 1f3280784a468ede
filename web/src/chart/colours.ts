import { useSyncExternalStore } from 'react';

/** Our tokens as a canvas needs them, which knows no variables. */
export interface Colours {
  readonly series: readonly string[];
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly panel: string;
  readonly raise: string;
}

const NAMES = { ink: '--ink', quiet: '--ink-3', line: '--line', panel: '--panel', raise: '--raise' } as const;
const SERIES = ['--c1', '--c2', '--c3', '--c4', '--c5', '--c6'];

let current: Colours | undefined;

function read(): Colours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    series: SERIES.map(of),
    ink: of(NAMES.ink),
    quiet: of(NAMES.quiet),
    line: of(NAMES.line),
    panel: of(NAMES.panel),
    raise: of(NAMES.raise),
  };
}

function watch(told: () => void): () => void {
  const observer = new MutationObserver(() => {
    current = undefined;
    told();
  });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  return () => observer.disconnect();
}

const snapshot = (): Colours => {
  current ??= read();
  return current;
};

/** The colours of the theme in use; others as soon as it changes. */
export const useColours = (): Colours => useSyncExternalStore(watch, snapshot);
