import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { canCount } from './weights';

const WEIGHTS = [0, 1, 2, 3, 5, 10];

interface Props {
  readonly object: ObjectType;
  readonly weights: Readonly<Record<string, number>>;
  readonly onChange: (weights: Readonly<Record<string, number>>) => void;
}

/** How much each field counts for how complete a record is. */
export function WeightList({ object, weights, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-label={t('quality.weights')}>
      <h3 className="text-xs font-medium text-ink-2">{t('quality.weights')}</h3>
      <p className="mb-2 text-xs text-ink-3">{t('quality.weightsHint')}</p>
      <ul className="divide-y divide-line rounded-card border border-line">
        {object.fields.filter(canCount).map((field) => {
          const label = textOf(field.label, language);
          const weight = weights[field.name] ?? 0;
          return (
            <li key={field.name} className="flex items-center gap-3 px-3 py-1">
              <span className="min-w-0 flex-1 truncate">{label}</span>
              <span className="w-32 shrink-0">
                <Select
                  small
                  quiet
                  label={t('quality.weightOf', { field: label })}
                  value={String(weight)}
                  choices={[...new Set([...WEIGHTS, weight])].map((value) => ({
                    value: String(value),
                    label: value === 0 ? t('quality.notCounted') : t('quality.times', { number: value }),
                  }))}
                  onChange={(value) => onChange({ ...weights, [field.name]: Number(value) })}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
