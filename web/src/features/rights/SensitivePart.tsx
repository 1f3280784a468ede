import { useTranslation } from 'react-i18next';
import { FIELD_RIGHTS, type FieldRight } from '@/api/rights';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { Differs } from './Differs';
import type { PartProps } from './part';

const KINDS = ['personal', 'secret'] as const;

/** What a role may do with all fields of a sensitivity; single ones can be named below. */
export function SensitivePart({ rights, original, onChange }: PartProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="grid max-w-2xl gap-4 sm:grid-cols-2">
      <legend className="mb-3 weight-strong">{t('rights.sensitive')}</legend>
      {KINDS.map((kind) => (
        <Field
          key={kind}
          hint={t(`rights.${kind}Hint`)}
          label={
            <span className="flex items-center gap-1.5">
              {t(`rights.${kind}`)}
              {original && original[kind] !== rights[kind] && <Differs />}
            </span>
          }
        >
          {(ids) => (
            <Select
              {...ids}
              value={rights[kind]}
              choices={FIELD_RIGHTS.map((value) => ({ value, label: t(`rights.right.${value}`) }))}
              onChange={(right) => onChange({ ...rights, [kind]: right as FieldRight })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
