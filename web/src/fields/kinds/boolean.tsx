import { Check } from 'lucide-react';
import { Checkbox } from '@/design/Checkbox';
import { type CellProps, type InputProps, kind, useReader } from '../kind';

function BooleanCell({ value }: CellProps<boolean>) {
  const { t } = useReader();
  return value ? (
    <span className="inline-flex items-center before:content-['\200b']">
      <Check aria-hidden className="size-4 text-brand" />
      <span className="sr-only">{t('field.yes')}</span>
    </span>
  ) : (
    <span className="text-ink-3">{t('field.no')}</span>
  );
}

function BooleanInput({ field: _, value, onChange, autoFocus: __, ...rest }: InputProps<boolean>) {
  return (
    <span className="flex h-8 items-center">
      <Checkbox {...rest} checked={value ?? false} onChange={onChange} />
    </span>
  );
}

export const boolean = kind<boolean>({
  is: (value): value is boolean => typeof value === 'boolean',
  Cell: BooleanCell,
  Input: BooleanInput,
  operators: ['isTrue', 'isFalse'],
  format: (value, _, { t }) => (value ? t('field.yes') : t('field.no')),
  width: 90,
});
