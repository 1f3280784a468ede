import type { FieldType } from '@/api/types';
import type { FieldForm } from './definition';

const FIRST: Readonly<Partial<Record<FieldType, Partial<FieldForm>>>> = {
  text: { maxLength: 255 },
  longText: { maxLength: 32_000 },
  richText: { maxLength: 32_000 },
  decimal: { scale: 2 },
  percent: { scale: 0 },
  money: { scale: 2 },
  picklist: { options: [] },
  multiPicklist: { options: [] },
  lookup: { to: [], onDelete: 'setNull' },
  autoNumber: { format: '{0000}' },
  rating: { max: 5 },
  formula: { expression: '', result: 'decimal', scale: 2 },
  rollUp: { fn: 'count', result: 'integer' },
};

/** What a field of another type says of itself to begin with; options stay options. */
export function freshType(form: FieldForm, type: FieldType): Partial<FieldForm> {
  const first = FIRST[type] ?? {};
  const computed = type === 'formula' || type === 'rollUp' || type === 'autoNumber';
  return {
    ...first,
    ...('options' in first && form.options ? { options: form.options } : {}),
    type,
    ...(computed ? { required: false, unique: false } : {}),
  };
}
