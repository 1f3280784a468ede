import type { HiddenItem } from '@/api/forms';
import type { Field as FieldOf } from '@/api/objectTypes';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { useReader } from '@/fields/kind';
import { textOf } from '@/schema/schema';

interface Props {
  readonly item: HiddenItem;
  /** Undefined for one that is not there any more. */
  readonly field: FieldOf | undefined;
  readonly onChange: (item: HiddenItem) => void;
}

/** What a field becomes that nobody sees: always the same, or what the address of the page says. */
export function HiddenEditor({ item, field, onChange }: Props) {
  const { t, language } = useReader();
  const say = (said: Partial<HiddenItem>) => onChange({ ...item, ...said });
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={t('forms.value')} hint={t('forms.valueHint')}>
        {(ids) =>
          field?.options ? (
            <Select
              {...ids}
              value={item.value}
              choices={[
                { value: '', label: '–' },
                ...field.options.map(({ value, label }) => ({
                  value,
                  label: textOf(label, language) || value,
                })),
              ]}
              onChange={(value) => say({ value })}
            />
          ) : (
            <Input {...ids} value={item.value} onChange={({ target }) => say({ value: target.value })} />
          )
        }
      </Field>
      <Field label={t('forms.parameter')} hint={t('forms.parameterHint')}>
        {(ids) => (
          <Input
            {...ids}
            placeholder="utm_source"
            value={item.parameter ?? ''}
            onChange={({ target }) => say({ parameter: target.value === '' ? null : target.value })}
          />
        )}
      </Field>
    </div>
  );
}
