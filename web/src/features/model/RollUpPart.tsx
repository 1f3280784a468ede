import { useTranslation } from 'react-i18next';
import { ROLL_UPS } from '@/api/model';
import type { Field as FieldOf } from '@/api/types';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { ExpressionField } from './ExpressionField';
import type { PartProps } from './part';
import { ResultFields } from './ResultFields';

const SUMMED: ReadonlySet<string> = new Set(['integer', 'decimal', 'money', 'percent', 'duration', 'rating']);
const ORDERED: ReadonlySet<string> = new Set([...SUMMED, 'date', 'dateTime']);

/** What is counted or summed up of the records that point here. */
export function RollUpPart({ object, form, say, wrong }: PartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const from = schema.find(form.object ?? '');
  const pointers = schema.objects.flatMap((each) =>
    each.fields
      .filter((field) => field.type === 'lookup' && !field.many && field.to?.includes(object.name))
      .map((field) => ({
        value: `${each.name}.${field.name}`,
        label: t('model.pointer', {
          object: textOf(each.plural, language),
          field: textOf(field.label, language),
        }),
      })),
  );
  const fn = form.fn ?? 'count';
  const fitting = fn === 'sum' || fn === 'avg' ? SUMMED : ORDERED;
  const values = (from?.fields ?? []).filter((field) => fitting.has(field.result ?? field.type));
  const choose = (name: string) => {
    const field = from && fieldOf(from, name);
    say({ field: name, ...(field ? resultOf(field) : {}) });
  };
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t('model.fn')} problems={wrong.at('fn')}>
          {(ids) => (
            <Select
              {...ids}
              value={fn}
              choices={ROLL_UPS.map((value) => ({ value, label: t(`model.fns.${value}`) }))}
              onChange={(next) =>
                say({
                  fn: next as typeof fn,
                  ...(next === 'count' ? { field: undefined, result: 'integer' as const } : {}),
                })
              }
            />
          )}
        </Field>
        <Field label={t('model.of')} problems={wrong.at('object', 'via')} required>
          {(ids) => (
            <Select
              {...ids}
              value={form.object && form.via ? `${form.object}.${form.via}` : ''}
              choices={[{ value: '', label: t('field.choose') }, ...pointers]}
              onChange={(pointer) => {
                const [of, via] = pointer.split('.');
                say({ object: of, via, field: undefined });
              }}
            />
          )}
        </Field>
        {fn !== 'count' && (
          <Field label={t('model.value')} problems={wrong.at('field')} required>
            {(ids) => (
              <Select
                {...ids}
                value={form.field ?? ''}
                choices={[
                  { value: '', label: t('field.choose') },
                  ...values.map(({ name, label }) => ({ value: name, label: textOf(label, language) })),
                ]}
                onChange={choose}
              />
            )}
          </Field>
        )}
      </div>
      {fn !== 'count' && <ResultFields form={form} say={say} wrong={wrong} />}
      {from && (
        <ExpressionField
          object={from}
          label={t('model.filter')}
          hint={t('model.filterHint')}
          result="condition"
          value={form.filter ?? ''}
          onChange={(filter) => say({ filter })}
          problems={wrong.at('filter')}
        />
      )}
    </>
  );
}

const resultOf = (field: FieldOf) => ({
  result: field.result ?? (field.type === 'rating' ? 'integer' : field.type),
  scale: field.scale,
});
