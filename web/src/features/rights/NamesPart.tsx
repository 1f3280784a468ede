import { useTranslation } from 'react-i18next';
import type { Language } from '@/api/types';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import type { PartProps } from './part';

/** What a role that was made here is called. */
export function NamesPart({ rights, onChange }: PartProps) {
  const { t } = useTranslation();
  const name = (language: Language, text: string) =>
    onChange({ ...rights, label: { ...rights.label, [language]: text } });
  return (
    <fieldset className="grid max-w-2xl gap-4 sm:grid-cols-2">
      <legend className="mb-3 weight-strong">{t('rights.names')}</legend>
      <Field label={t('rights.labelZh')}>
        {(ids) => (
          <Input
            {...ids}
            value={rights.label['zh-CN']}
            onChange={(event) => name('zh-CN', event.target.value)}
          />
        )}
      </Field>
      <Field label={t('rights.labelEn')}>
        {(ids) => (
          <Input {...ids} value={rights.label.en} onChange={(event) => name('en', event.target.value)} />
        )}
      </Field>
    </fieldset>
  );
}
