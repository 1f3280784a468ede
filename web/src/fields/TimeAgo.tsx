import { useSyncExternalStore } from 'react';
import { formatExactly, formatRelative } from './format';
import { useReader } from './kind';

const MINUTE_MS = 60_000;
let now = Date.now();
const listeners = new Set<() => void>();
let ticking = 0;

/** One clock for all times on the page. */
function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    now = Date.now();
    ticking = window.setInterval(() => {
      now = Date.now();
      for (const each of listeners) each();
    }, MINUTE_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(ticking);
  };
}

interface Props {
  readonly at: string;
  readonly className?: string;
}

/** How long ago, or how soon, and still right a minute later; the exact time with its zone on hover and on paper. */
export function TimeAgo({ at, className = '' }: Props) {
  const { language, timeZone } = useReader();
  const current = useSyncExternalStore(subscribe, () => now);
  const exact = formatExactly(at, language, timeZone);
  return (
    <time dateTime={at} title={exact} className={`whitespace-nowrap ${className}`}>
      <span className="print:hidden">{formatRelative(at, language, new Date(current))}</span>
      <span className="hidden print:inline">{exact}</span>
    </time>
  );
}
