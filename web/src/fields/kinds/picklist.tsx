import type { Field, Language, Option } from '@/api/types';
import { Chip, type Tone, tones } from '@/design/Chip';
import { Combobox } from '@/design/Combobox';
import { textOf } from '@/schema/schema';
import { type CellProps, type Definition, type InputProps, isText, isTexts, kind, useReader } from '../kind';
import { forChoice } from '../operatorSets';
import { useComboboxTexts } from '../useComboboxTexts';

const optionOf = (field: Field, value: string): Option | undefined =>
  field.options?.find((option) => option.value === value);

export const labelOf = (field: Field, value: string, language: Language): string =>
  textOf(optionOf(field, value)?.label, language) || value;

const COLOURS: Readonly<Record<string, Tone>> = {
  green: 'ok',
  red: 'bad',
  yellow: 'warn',
  orange: 'warn',
  amber: 'warn',
  blue: 'info',
  purple: 'plum',
  violet: 'plum',
  pink: 'plum',
  teal: 'brand',
  jade: 'brand',
  gray: 'mute',
  grey: 'mute',
};

function toneOf(field: Field, value: string): Tone {
  const colour = optionOf(field, value)?.color ?? '';
  return tones.find((tone) => tone === colour) ?? COLOURS[colour] ?? 'mute';
}

function OptionChip({ field, value }: { readonly field: Field; readonly value: string }) {
  const { language } = useReader();
  const coloured = optionOf(field, value)?.color !== undefined;
  return (
    <Chip tone={toneOf(field, value)} dot={coloured}>
      {labelOf(field, value, language)}
    </Chip>
  );
}

const Chips = ({ field, value }: CellProps<readonly string[]>) => (
  <span className="flex min-w-0 flex-wrap gap-1">
    {value.map((one) => (
      <OptionChip key={one} field={field} value={one} />
    ))}
  </span>
);

/** Options by typing; their other spellings are found too. */
function useItems(field: Field) {
  const { language } = useReader();
  return (field.options ?? []).map((option) => ({
    value: option.value,
    label: textOf(option.label, language) || option.value,
    view: <OptionChip field={field} value={option.value} />,
    keywords: [...Object.values(option.label), ...(option.aliases ?? [])],
  }));
}

function OneInput({ field, value, onChange, ...rest }: InputProps<string>) {
  const texts = useComboboxTexts();
  const { t } = useReader();
  return (
    <Combobox
      {...rest}
      items={useItems(field)}
      chosen={value === null ? [] : [value]}
      // Choosing what is chosen takes it back; a required field is told so by the server.
      onToggle={(next) => onChange(next === value ? null : next)}
      summary={value === null ? <Unchosen /> : <OptionChip field={field} value={value} />}
      texts={texts}
      {...(field.open ? { onCreate: { label: (text) => t('field.add', { text }), create: onChange } } : {})}
    />
  );
}

/** Several values out of a list, with new ones where the field allows them. */
export function ManyInput({ field, value, onChange, ...rest }: InputProps<readonly string[]>) {
  const texts = useComboboxTexts();
  const { t, language } = useReader();
  const chosen = value ?? [];
  const set = (next: readonly string[]) => onChange(next.length === 0 ? null : next);
  const toggle = (one: string) =>
    set(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  const isOpen = field.open || field.type === 'tags';
  const known = useItems(field);
  const unknown = chosen
    .filter((one) => !optionOf(field, one))
    .map((one) => ({ value: one, label: labelOf(field, one, language) }));
  return (
    <Combobox
      {...rest}
      many
      items={[...known, ...unknown]}
      chosen={chosen}
      onToggle={toggle}
      summary={chosen.length === 0 ? <Unchosen /> : <Chips field={field} value={chosen} />}
      texts={texts}
      {...(isOpen ? { onCreate: { label: (text) => t('field.add', { text }), create: toggle } } : {})}
    />
  );
}

const Unchosen = () => <span className="text-ink-3">{useReader().t('field.choose')}</span>;

const formatOne: Definition<string>['format'] = (value, field, { language }) =>
  labelOf(field, value, language);
const formatMany: Definition<readonly string[]>['format'] = (value, field, { language }) =>
  value.map((one) => labelOf(field, one, language)).join(language === 'zh-CN' ? '、' : ', ');

const many: Definition<readonly string[]> = {
  is: isTexts,
  Cell: Chips,
  Input: ManyInput,
  operators: forChoice,
  format: formatMany,
  width: 180,
};

export const picklist = kind<string>({
  is: isText,
  Cell: OptionChip,
  Input: OneInput,
  operators: forChoice,
  format: formatOne,
  width: 130,
});
export const multiPicklist = kind(many);
export const tags = kind(many);
