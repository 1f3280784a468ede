import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { BoardCell } from './BoardCell';
import { useBoardContext } from './BoardContext';
import { ColumnHead } from './ColumnHead';
import type { Lane, useBoard } from './useBoard';

interface Props {
  readonly board: ReturnType<typeof useBoard>;
}

/** Columns side by side, each with a scroll of its own; on a phone one at a time. */
export function Columns({ board }: Props) {
  return (
    <div
      data-board
      data-tour="board"
      className="relative flex min-h-0 flex-1 gap-2 overflow-x-auto px-3 py-2 max-md:snap-x max-md:snap-mandatory max-md:scroll-px-3"
    >
      {board.columns.map((column) => (
        <section
          key={column.key}
          aria-label={column.label}
          className="flex min-w-48 flex-1 snap-start flex-col rounded-card bg-side max-md:min-w-[82vw] md:max-w-80"
        >
          <ColumnHead
            column={column}
            sums={board.loaded ? board.column(column.key) : null}
            unit={board.unit}
          />
          <BoardCell place={{ column: column.key, lane: '' }} label={column.label} />
        </section>
      ))}
    </div>
  );
}

/** Columns crossed by lanes, with one scroll for all of it. */
export function Lanes({ board }: Props) {
  const { columns, lanes } = board;
  return (
    <div data-board className="relative min-h-0 flex-1 overflow-auto px-3 pb-3">
      <div className="w-max min-w-full">
        <div className="sticky top-0 z-20 flex gap-2 border-b border-line bg-bg pt-1">
          {columns.map((column) => (
            <div key={column.key} className="w-0 min-w-48 flex-1 max-md:min-w-[70vw]">
              <ColumnHead
                column={column}
                sums={board.loaded ? board.column(column.key) : null}
                unit={board.unit}
              />
            </div>
          ))}
        </div>
        {lanes.map((lane) => (
          <OneLane key={lane.key} lane={lane} />
        ))}
      </div>
    </div>
  );
}

function OneLane({ lane }: { readonly lane: Lane }) {
  const language = useLanguage();
  const { columns, shownAt } = useBoardContext();
  const [open, setOpen] = useState(true);
  const count = columns.reduce((all, column) => all + shownAt({ column: column.key, lane: lane.key }), 0);
  const Sign = open ? ChevronDown : ChevronRight;
  return (
    <section aria-label={lane.label} className="pt-2">
      <h3 className="sticky left-0 w-max">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex h-7 items-center gap-1.5 rounded-control pr-2 weight-strong hover:bg-hover pointer-coarse:h-10"
        >
          <Sign aria-hidden className="size-3.5 text-ink-3" />
          {lane.label}
          <span className="tnum text-xs font-normal text-ink-3">{formatNumber(count, language)}</span>
        </button>
      </h3>
      {open && (
        <div className="flex items-stretch gap-2">
          {columns.map((column) => (
            <div key={column.key} className="grid w-0 min-w-48 flex-1 max-md:min-w-[70vw]">
              <BoardCell
                place={{ column: column.key, lane: lane.key }}
                label={`${lane.label}, ${column.label}`}
              />
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
