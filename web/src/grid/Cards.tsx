import { type ReactNode, useEffect } from 'react';
import { useRows } from './useRows';

interface Props<Row> {
  readonly label: string;
  readonly count: number;
  readonly rowAt: (index: number) => Row | undefined;
  readonly cardHeight: number;
  readonly startAt?: number;
  readonly onView: (first: number, last: number, firstInView: number) => void;
  readonly card: (row: Row | undefined, index: number) => ReactNode;
}

/** The list of a narrow screen: one card per row, as many as one likes. */
export function Cards<Row>({ label, count, rowAt, cardHeight, startAt, onView, card }: Props<Row>) {
  const { scroller, first, last, firstInView, height, offsetOf } = useRows({
    count,
    rowHeight: cardHeight,
    stickyHeight: 0,
    ...(startAt === undefined ? {} : { startAt }),
  });
  useEffect(() => onView(first, last, firstInView), [onView, first, last, firstInView]);
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  return (
    <div ref={scroller} data-tour="records" className="min-h-0 flex-1 overflow-y-auto bg-panel">
      <ul aria-label={label} className="relative" style={{ height }}>
        {indexes.map((index) => (
          <li
            key={index}
            aria-setsize={-1}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0 border-b border-line"
            style={{ height: cardHeight, transform: `translateY(${offsetOf(index)}px)` }}
          >
            {card(rowAt(index), index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
