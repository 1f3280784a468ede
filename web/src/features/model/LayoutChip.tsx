import clsx from 'clsx';
import { GripVertical, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/design/Button';
import { type Spot, useSpot } from './LayoutDrag';

interface Props {
  readonly spot: Spot;
  readonly at: number;
  readonly label: string;
  readonly onStep: (by: -1 | 1) => void;
  /** To the list before or after this one. */
  readonly onLeap?: (by: -1 | 1) => void;
  readonly onRemove?: () => void;
}

/** A field in a list: dragged, or moved with Alt and an arrow; Delete takes it out. */
export function LayoutChip({ spot, at, label, onStep, onLeap, onRemove }: Props) {
  const { t } = useTranslation();
  const { ref, listeners, isDragging, isOver } = useSpot(spot, at, label);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    const leap = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as -1 | 1 | undefined;
    if (event.altKey && step) onStep(step);
    else if (event.altKey && leap && onLeap) onLeap(leap);
    else if (event.key === 'Delete' && onRemove) onRemove();
    else return;
    event.preventDefault();
  };
  return (
    <li
      ref={ref}
      className={clsx(
        'flex h-8 items-center rounded-control border bg-panel pr-0.5 pointer-coarse:h-11',
        isOver ? 'border-brand' : 'border-line',
        isDragging && 'opacity-40',
      )}
    >
      <button
        type="button"
        {...listeners}
        data-spot={`${spot.list} ${spot.field}`}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        title={t('model.howToMove')}
        onKeyDown={onKeyDown}
        className="flex h-full min-w-0 flex-1 cursor-grab items-center gap-1 rounded-control pl-1 text-left"
      >
        <GripVertical aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        <span className="truncate">{label}</span>
      </button>
      {onRemove && (
        <IconButton
          label={t('model.drop', { name: label })}
          icon={<X className="size-3.5" />}
          className="size-6!"
          onClick={onRemove}
        />
      )}
    </li>
  );
}

/** What follows the pointer while a field is dragged. */
export const LayoutShade = ({ label }: { readonly label: string }) => (
  <span className="flex h-8 items-center gap-1 rounded-control border border-brand bg-raise px-1 shadow-pop">
    <GripVertical aria-hidden className="size-3.5 text-ink-3" />
    {label}
  </span>
);
