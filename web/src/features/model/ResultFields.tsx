import { useTranslation } from 'react-i18next';
import { RESULTS } from '@/api/model';
import type { FieldType } from '@/api/types';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { NumberBox } from './NumberBox';
import type { PartProps } from './part';

const SCALED: ReadonlySet<string> = new Set(['decimal', 'money', 'percent']);

/** What kind of value a formula or a roll-up yields. */
export function ResultFields({ form, say, wrong }: Pick<PartProps, 'form' | 'say' | 'wrong'>) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={t('model.result')} problems={wrong.at('result')}>
        {(ids) => (
          <Select
            {...ids}
            value={form.result ?? 'text'}
            choices={RESULTS.map((value) => ({ value, label: t(`model.types.${value}`) }))}
            onChange={(result) => say({ result: result as FieldType })}
          />
        )}
      </Field>
      {SCALED.has(form.result ?? '') && (
        <NumberBox
          label={t('model.scale')}
          value={form.scale}
          onChange={(scale) => say({ scale })}
          problems={wrong.at('scale')}
        />
      )}
    </div>
  );
}
