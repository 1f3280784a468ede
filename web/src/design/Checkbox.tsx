import { Check, Minus } from 'lucide-react';
import { Checkbox as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import type { ControlIds } from './Field';

interface Props extends Partial<ControlIds> {
  readonly checked: boolean | 'indeterminate';
  readonly onChange: (checked: boolean) => void;
  readonly label?: string;
  readonly tabIndex?: number;
  readonly disabled?: boolean;
  readonly onClick?: ComponentProps<'button'>['onClick'];
}

export const Checkbox = ({ checked, onChange, label, ...rest }: Props) => (
  <Radix.Root
    {...rest}
    checked={checked}
    aria-label={label}
    onCheckedChange={(next) => onChange(next === true)}
    className="inline-flex size-4 shrink-0 items-center align-middle justify-center rounded border border-line-2 bg-panel text-on-brand hover:border-brand data-[state=checked]:border-brand data-[state=checked]:bg-brand data-[state=indeterminate]:border-brand data-[state=indeterminate]:bg-brand disabled:opacity-60 pointer-coarse:size-5"
  >
    <Radix.Indicator>
      {checked === 'indeterminate' ? (
        <Minus aria-hidden className="size-3 stroke-3" />
      ) : (
        <Check aria-hidden className="size-3 stroke-3" />
      )}
    </Radix.Indicator>
  </Radix.Root>
);
