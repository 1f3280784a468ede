import { useId } from 'react';
import { Checkbox } from '@/design/Checkbox';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is so or not, with its words beside it. */
export function Tick({ label, hint, checked, onChange }: Props) {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <span className="pt-0.5">
        <Checkbox
          id={id}
          checked={checked}
          onChange={onChange}
          {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        />
      </span>
      <div className="min-w-0">
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-xs text-ink-3">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
