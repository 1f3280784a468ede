import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type QualityPolicy, quality, qualityKeys } from '@/api/quality';
import type { Field as FieldOf, ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Checkbox } from '@/design/Checkbox';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { Skeleton } from '@/design/Skeleton';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { usePolicyChange } from './usePolicyChange';
import { WeightList } from './WeightList';

interface Props {
  readonly object: ObjectType;
  readonly onClose: () => void;
}

/** By what the records of an object are measured. */
export function PolicyDialog({ object, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: qualityKeys.policy(object.name),
    queryFn: ({ signal }) => quality.policy(object.name, signal),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('quality.policyOf', { object: textOf(object.plural, language) })}
      closeLabel={t('common.close')}
    >
      {data ? (
        <Form key={data.version} object={object} kept={data} onClose={onClose} />
      ) : (
        <Skeleton className="w-2/3" />
      )}
    </Dialog>
  );
}

interface FormProps extends Props {
  readonly kept: QualityPolicy;
}

function Form({ object, kept, onClose }: FormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [policy, setPolicy] = useState(kept);
  const { save, saving } = usePolicyChange(object, onClose);
  const say = (more: Partial<QualityPolicy>) => setPolicy((old) => ({ ...old, ...more }));
  const choices = (fits: (field: FieldOf) => boolean) =>
    object.fields.filter(fits).map(({ name, label }) => ({ value: name, label: textOf(label, language) }));
  return (
    <div className="flex flex-col gap-4">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox within is a control of its own */}
      <label className="flex items-center gap-2">
        <Checkbox
          label={t('quality.measured')}
          checked={policy.measured}
          onChange={(measured) => say({ measured })}
        />
        {t('quality.measured')}
      </label>
      <Field label={t('quality.confirmEvery')} hint={t('quality.confirmHint')}>
        {(ids) => (
          <Input
            {...ids}
            type="number"
            min={1}
            max={3650}
            value={policy.confirmEvery ?? ''}
            onChange={({ target }) =>
              say({ confirmEvery: target.value === '' ? null : Number(target.value) })
            }
          />
        )}
      </Field>
      <Field label={t('quality.confirmedBy')}>
        {(ids) => (
          <Select
            {...ids}
            value={policy.confirmedBy}
            choices={choices(({ type, encrypted }) => (type === 'date' || type === 'dateTime') && !encrypted)}
            onChange={(confirmedBy) => say({ confirmedBy })}
          />
        )}
      </Field>
      <Field label={t('quality.source')}>
        {(ids) => (
          <Select
            {...ids}
            value={policy.source ?? ''}
            choices={[
              { value: '', label: t('quality.noSource') },
              ...choices(({ type, encrypted }) => type === 'picklist' && !encrypted),
            ]}
            onChange={(source) => say({ source: source === '' ? null : source })}
          />
        )}
      </Field>
      <WeightList object={object} weights={policy.weights} onChange={(weights) => say({ weights })} />
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 border-t border-line bg-raise p-3">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" busy={saving} onClick={() => save(policy)}>
          {t('common.save')}
        </Button>
      </div>
    </div>
  );
}
