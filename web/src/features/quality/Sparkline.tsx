import type { Day } from '@/api/quality';
import { lineOf } from './share';

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 2;

interface Props {
  readonly days: readonly Day[];
  readonly label: string;
}

/** How a share went, between its lowest and its highest; nothing of a single day. */
export function Sparkline({ days, label }: Props) {
  const line = lineOf(days, WIDTH, HEIGHT);
  if (line === '') return null;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-EDGE} ${-EDGE} ${WIDTH + 2 * EDGE} ${HEIGHT + 2 * EDGE}`}
      className="h-7 w-25 shrink-0 text-brand"
    >
      <path
        d={line}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
