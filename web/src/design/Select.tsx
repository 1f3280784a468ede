import clsx from 'clsx';
import { Check, ChevronDown } from 'lucide-react';
import { Select as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import type { ControlIds } from './Field';
import { controlFrame } from './Input';

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
}

interface Props extends Partial<ControlIds> {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** Read aloud where no visible label names the control. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly className?: string;
  readonly autoFocus?: boolean;
}

/** One of a few known choices. For many, or for typing, see Combobox. */
export function Select({
  value,
  choices,
  onChange,
  label,
  placeholder,
  className,
  autoFocus,
  ...ids
}: Props) {
  return (
    <Radix.Root value={value} onValueChange={onChange}>
      <Radix.Trigger
        {...ids}
        autoFocus={autoFocus}
        aria-label={label}
        className={clsx(
          controlFrame,
          'inline-flex h-8 items-center justify-between gap-1.5 px-2.5 text-left pointer-coarse:h-10',
          'data-placeholder:text-ink-3',
          className,
        )}
      >
        <span className="min-w-0 truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <ChevronDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className="anim-pop z-50 max-h-80 min-w-(--radix-select-trigger-width) overflow-hidden rounded-card border border-line bg-raise shadow-pop"
        >
          <Radix.Viewport className="p-1">
            {choices.map((choice) => (
              <Radix.Item
                key={choice.value}
                value={choice.value}
                className="flex h-7 cursor-default items-center gap-2 rounded-control pr-7 pl-2 outline-none select-none data-highlighted:bg-hover pointer-coarse:h-10"
              >
                <Radix.ItemText>{choice.label}</Radix.ItemText>
                <Radix.ItemIndicator className="absolute right-2">
                  <Check aria-hidden className="size-3.5 text-brand" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
