import { Checkbox } from '@/design/Checkbox';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick, with its words beside it. */
export function Tick({ label, checked, onChange }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox within is a control of its own
    <label className="flex items-center gap-2">
      <Checkbox label={label} checked={checked} onChange={onChange} />
      {label}
    </label>
  );
}
