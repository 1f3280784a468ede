import clsx from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';

export const tones = ['mute', 'brand', 'ok', 'warn', 'bad', 'info', 'plum'] as const;
export type Tone = (typeof tones)[number];

const looks: Record<Tone, string> = {
  mute: 'bg-mute-soft text-ink-2',
  brand: 'bg-brand-soft text-brand-2',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
  plum: 'bg-plum-soft text-plum',
};

interface Props {
  readonly tone?: Tone;
  readonly dot?: boolean;
  readonly children: ReactNode;
  readonly onRemove?: { readonly label: string; readonly remove: () => void };
}

export function Chip({ tone = 'mute', dot = false, children, onRemove }: Props) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 max-w-full items-center gap-1.5 rounded-full px-2 text-xs font-medium whitespace-nowrap',
        looks[tone],
      )}
    >
      {dot && <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-current" />}
      <span className="truncate">{children}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={onRemove.label}
          onClick={(event) => {
            event.stopPropagation();
            onRemove.remove();
          }}
          className="-mr-1 rounded-full p-0.5 hover:bg-black/10 dark:hover:bg-white/10"
        >
          <X aria-hidden className="size-3" />
        </button>
      )}
    </span>
  );
}
