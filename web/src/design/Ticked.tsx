import type { ReactNode } from 'react';
import { useId } from 'react';
import { Checkbox } from './Checkbox';

interface Props {
  readonly label: string;
  readonly about?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is on or off, and what it means. */
export function Ticked({ label, about, checked, onChange }: Props) {
  const id = useId();
  return (
    <div className="flex min-w-0 items-start gap-2">
      <span className="flex h-5 items-center">
        <Checkbox id={id} label={label} checked={checked} onChange={onChange} />
      </span>
      <span className="flex min-w-0 flex-col">
        <label htmlFor={id}>{label}</label>
        {about && <span className="text-xs text-ink-3">{about}</span>}
      </span>
    </div>
  );
}
