import { Combobox } from '@/design/Combobox';
import type { ControlIds } from '@/design/Field';
import { iconNames } from '@/design/icons';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useComboboxTexts } from '@/fields/useComboboxTexts';

interface Props extends Partial<ControlIds> {
  readonly value: string;
  readonly onChange: (icon: string) => void;
}

const Shown = ({ name }: { readonly name: string }) => (
  <span className="flex items-center gap-2">
    <ObjectIcon name={name} className="size-4 shrink-0 text-ink-2" />
    <span className="truncate">{name}</span>
  </span>
);

/** One of the symbols that objects are drawn with, found by its name. */
export function IconChoice({ value, onChange, ...ids }: Props) {
  const texts = useComboboxTexts();
  return (
    <Combobox
      {...ids}
      texts={texts}
      items={iconNames.map((name) => ({ value: name, label: name, view: <Shown name={name} /> }))}
      chosen={[value]}
      summary={<Shown name={value} />}
      onToggle={onChange}
    />
  );
}
