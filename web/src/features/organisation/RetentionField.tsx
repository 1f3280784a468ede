import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import type { PartProps } from './GeneralForm';

const LONGEST = 3650;

export const isRetention = (days: number): boolean => Number.isInteger(days) && days >= 0 && days <= LONGEST;

const daysIn = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

/** How long deleted records stay in the recycle bin. What is no number of days is told on, and cannot be saved. */
export function RetentionField({ settings, onChange }: PartProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(String(settings.recycleBinDays));
  return (
    <Field
      label={t('organisation.recycleBinDays')}
      hint={t('organisation.recycleBinHint')}
      problems={isRetention(settings.recycleBinDays) ? [] : [t('organisation.recycleBinWrong')]}
    >
      {(ids) => (
        <Input
          {...ids}
          inputMode="numeric"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onChange({ recycleBinDays: daysIn(event.target.value) });
          }}
        />
      )}
    </Field>
  );
}
