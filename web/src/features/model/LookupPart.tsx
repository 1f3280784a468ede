import { useTranslation } from 'react-i18next';
import { Combobox } from '@/design/Combobox';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { Tick } from '@/features/sso/Tick';
import { useComboboxTexts } from '@/fields/useComboboxTexts';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import type { PartProps } from './part';
import { TextsFields } from './TextsFields';

const ON_DELETE = ['setNull', 'refuse', 'cascade'] as const;

/** What a lookup points to, and what holds between the two. */
export function LookupPart({ object, form, say, wrong, fresh }: PartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const texts = useComboboxTexts();
  const to = form.to ?? [];
  const toggle = (name: string) => {
    const next = to.includes(name) ? to.filter((each) => each !== name) : [...to, name];
    say({ to: form.many ? next.slice(-1) : next, ...(next.length > 1 ? { hierarchy: false } : {}) });
  };
  const items = schema.allGroups().flatMap(({ objects }) =>
    objects.map(({ name, label }) => ({
      value: name,
      label: textOf(label, language),
      keywords: [name],
    })),
  );
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t('model.to')} hint={t('model.toHint')} problems={wrong.at('to')} required>
          {(ids) => (
            <Combobox
              {...ids}
              many
              texts={texts}
              items={items}
              chosen={to}
              summary={
                to.map((name) => textOf(schema.find(name)?.label, language) || name).join(' · ') ||
                t('field.choose')
              }
              onToggle={toggle}
            />
          )}
        </Field>
        {!form.many && (
          <Field label={t('model.onDelete')} problems={wrong.at('onDelete')}>
            {(ids) => (
              <Select
                {...ids}
                value={form.onDelete ?? 'setNull'}
                choices={ON_DELETE.map((value) => ({ value, label: t(`model.onDeletes.${value}`) }))}
                onChange={(onDelete) => say({ onDelete: onDelete as (typeof ON_DELETE)[number] })}
              />
            )}
          </Field>
        )}
      </div>
      {fresh && to.length < 2 && (
        <Tick label={t('model.many')} checked={form.many === true} onChange={(many) => say({ many })} />
      )}
      {!form.many && to.length === 1 && to[0] === object.name && (
        <Tick
          label={t('model.hierarchy')}
          checked={form.hierarchy === true}
          onChange={(hierarchy) => say({ hierarchy })}
        />
      )}
      <TextsFields
        label={t('model.related')}
        value={form.related?.label}
        onChange={(label) =>
          say({ related: { name: form.related?.name ?? relatedName(object.name), label } })
        }
        problems={wrong.at('related')}
      />
    </>
  );
}

/** What conditions call the records on the other side. */
const relatedName = (object: string) => (object.endsWith('s') ? `${object}List` : `${object}s`);
