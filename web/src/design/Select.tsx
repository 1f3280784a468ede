import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import type { ControlIds } from './Field';
import { controlFrame } from './Input';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** The heading that it stands under; those without one come first. */
  readonly group?: string;
}

interface Props extends Partial<ControlIds> {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** Read aloud where no visible label names the control. */
  readonly label?: string;
  /** As high as the buttons of a toolbar. */
  readonly small?: boolean;
  /** Framed only where it is pointed at: for tables of many. */
  readonly quiet?: boolean;
  readonly tabIndex?: number;
  readonly disabled?: boolean;
}

/**
 * One of a few known choices; for many, or for typing, see Combobox. The browser's own control: phones show their
 * wheel, and no style is injected, which our content security policy would refuse. Its list is drawn in base.css where
 * the browser allows that.
 */
export function Select({ value, choices, onChange, label, small = false, quiet = false, ...rest }: Props) {
  return (
    <span className="relative block min-w-0">
      <select
        {...rest}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={clsx(
          controlFrame,
          'select truncate pr-7 pl-2.5 pointer-coarse:h-10',
          small ? 'h-7' : 'h-8',
          quiet && 'border-transparent! bg-transparent! hover:border-line-2!',
        )}
      >
        <Options choices={choices.filter(({ group }) => group === undefined)} />
        {[...new Set(choices.flatMap(({ group }) => group ?? []))].map((group) => (
          <optgroup key={group} label={group}>
            <Options choices={choices.filter((choice) => choice.group === group)} />
          </optgroup>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-3.5 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}

const Options = ({ choices }: { readonly choices: readonly Choice[] }) =>
  choices.map((choice) => (
    <option key={choice.value} value={choice.value}>
      {choice.label}
    </option>
  ));
