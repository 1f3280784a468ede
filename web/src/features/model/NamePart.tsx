import { useTranslation } from 'react-i18next';
import type { FieldType } from '@/api/types';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { isTypeFixed, TYPE_GROUPS } from './definition';
import type { PartProps } from './part';
import { TextsFields } from './TextsFields';
import { freshType } from './types';

/** What a field is called, and what it holds. */
export function NamePart({ object, form, say, wrong, fresh }: PartProps) {
  const { t } = useTranslation();
  const was = object.fields.find(({ name }) => name === form.name);
  const fixed = !fresh && was !== undefined && isTypeFixed(was);
  const choices = TYPE_GROUPS.flatMap(({ group, types }) =>
    types
      .filter((type) => fresh || fixed || !isTypeFixed({ type, system: false }))
      .map((type) => ({
        value: type,
        label: t(`model.types.${type}`),
        group: t(`model.typeGroups.${group}`),
      })),
  );
  return (
    <>
      <TextsFields
        label={t('model.label')}
        value={form.label}
        onChange={(label) => say({ label })}
        problems={wrong.at('label')}
        required
        autoFocus={fresh}
      />
      {!form.system && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Field
            label={t('model.type')}
            hint={fixed ? t('model.typeStays') : t(`model.typeHints.${form.type}`)}
            problems={wrong.at('type')}
          >
            {(ids) => (
              <Select
                {...ids}
                disabled={fixed}
                value={form.type}
                choices={choices}
                onChange={(type) => say(freshType(form, type as FieldType))}
              />
            )}
          </Field>
          <Field
            label={t('model.apiName')}
            hint={fresh ? t('model.apiNameHint') : undefined}
            problems={wrong.at('name')}
          >
            {(ids) => (
              <Input
                {...ids}
                readOnly={!fresh}
                spellCheck={false}
                className="font-mono"
                value={form.name}
                onChange={(event) => say({ name: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
}
