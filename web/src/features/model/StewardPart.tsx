import { useTranslation } from 'react-i18next';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import type { PartProps } from './part';
import { PERIODS, usePeriod } from './usePeriod';

const SENSITIVITIES = ['none', 'internal', 'personal', 'secret'] as const;

/** Why a field is kept, who answers for it, and how often it should be looked at again. */
export function StewardPart({ form, say, wrong }: PartProps) {
  const { t } = useTranslation();
  const period = usePeriod();
  const every = form.updateEvery ?? '';
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field
        label={t('model.sensitivity')}
        hint={t(`model.sensitivityHints.${form.sensitivity ?? 'none'}`)}
        problems={wrong.at('sensitivity')}
      >
        {(ids) => (
          <Select
            {...ids}
            value={form.sensitivity ?? 'none'}
            choices={SENSITIVITIES.map((value) => ({ value, label: t(`model.sensitivities.${value}`) }))}
            onChange={(value) => say({ sensitivity: value as (typeof SENSITIVITIES)[number] })}
          />
        )}
      </Field>
      <Field label={t('model.purpose')} hint={t('model.purposeHint')} problems={wrong.at('purpose')}>
        {(ids) => (
          <Input
            {...ids}
            value={form.purpose ?? ''}
            onChange={(event) => say({ purpose: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('model.owner')} hint={t('model.ownerHint')} problems={wrong.at('owner')}>
        {(ids) => (
          <Input {...ids} value={form.owner ?? ''} onChange={(event) => say({ owner: event.target.value })} />
        )}
      </Field>
      <Field label={t('model.updateEvery')} problems={wrong.at('updateEvery')}>
        {(ids) => (
          <Select
            {...ids}
            value={every}
            choices={[
              { value: '', label: t('model.period.never') },
              ...[...new Set<string>([...PERIODS, ...(every ? [every] : [])])].map((value) => ({
                value,
                label: period(value),
              })),
            ]}
            onChange={(updateEvery) => say({ updateEvery })}
          />
        )}
      </Field>
    </div>
  );
}
