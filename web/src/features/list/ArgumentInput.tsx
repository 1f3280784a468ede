import { useTranslation } from 'react-i18next';
import type { Field } from '@/api/types';
import { Input } from '@/design/Input';
import { DayInput } from '@/fields/kinds/date';
import { NumberInput } from '@/fields/kinds/number';
import { ManyInput } from '@/fields/kinds/picklist';
import { type OperatorName, operators } from '@/fields/operators';
import { kindOf } from '@/fields/registry';

interface Props {
  readonly field: Field;
  readonly operator: OperatorName;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The control for what a condition compares with, by the operator's shape and the field's kind. */
export function ArgumentInput({ field, operator, value, onChange }: Props) {
  const { t } = useTranslation();
  const label = t('list.filter.value');
  const [from, to] = Array.isArray(value) ? value : [null, null];
  switch (operators[operator].argument) {
    case 'none':
      return null;
    case 'count':
      return (
        <span className="flex items-center gap-1.5">
          <NumberInput field={field} label={label} value={asNumber(value)} onChange={onChange} />
          <span className="shrink-0 text-ink-2">{t('list.filter.daysUnit')}</span>
        </span>
      );
    case 'day':
      return <DayInput field={field} label={label} value={asText(value)} onChange={onChange} />;
    case 'dayRange':
      return (
        <Pair
          from={
            <DayInput
              field={field}
              label={t('list.filter.from')}
              value={asText(from)}
              onChange={(it) => onChange([it, to])}
            />
          }
          to={
            <DayInput
              field={field}
              label={t('list.filter.to')}
              value={asText(to)}
              onChange={(it) => onChange([from, it])}
            />
          }
        />
      );
    case 'range':
      return (
        <Pair
          from={
            <NumberInput
              field={field}
              label={t('list.filter.from')}
              value={asNumber(from)}
              onChange={(it) => onChange([it, to])}
            />
          }
          to={
            <NumberInput
              field={field}
              label={t('list.filter.to')}
              value={asNumber(to)}
              onChange={(it) => onChange([from, it])}
            />
          }
        />
      );
    case 'many':
      return <Many field={field} label={label} value={value} onChange={onChange} />;
    case 'value':
      return <One field={field} label={label} value={value} onChange={onChange} />;
  }
}

interface InnerProps {
  readonly field: Field;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** Several choices even where the field itself holds one. */
function Many({ field, label, value, onChange }: InnerProps) {
  if (field.type === 'lookup') {
    const { Input: LookupInput } = kindOf(field);
    const list = Array.isArray(value) ? value : [];
    return <LookupInput field={{ ...field, many: true }} label={label} value={list} onChange={onChange} />;
  }
  return (
    <ManyInput field={field} label={label} value={Array.isArray(value) ? value : null} onChange={onChange} />
  );
}

const NUMERIC = new Set(['integer', 'decimal', 'percent', 'money', 'rating']);

/** Money and stars are compared as bare numbers; parts of texts are typed, not validated. */
function One({ field, label, value, onChange }: InnerProps) {
  const type = field.result ?? field.type;
  if (NUMERIC.has(type))
    return <NumberInput field={field} label={label} value={asNumber(value)} onChange={onChange} />;
  const options = field.options ?? [];
  if (type === 'duration') {
    const { Input: DurationInput } = kindOf(field);
    return <DurationInput field={field} label={label} value={value} onChange={onChange} />;
  }
  if (options.length > 0) {
    const { Input: OptionInput } = kindOf({ ...field, type: 'picklist' });
    return <OptionInput field={field} label={label} value={value} onChange={onChange} />;
  }
  return (
    <Input
      aria-label={label}
      value={asText(value) ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
    />
  );
}

const Pair = ({ from, to }: { readonly from: React.ReactNode; readonly to: React.ReactNode }) => (
  <span className="grid grid-cols-2 gap-1.5">
    {from}
    {to}
  </span>
);

const asNumber = (value: unknown) => (typeof value === 'number' ? value : null);
const asText = (value: unknown) => (typeof value === 'string' ? value : null);
