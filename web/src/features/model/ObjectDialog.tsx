import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field, Problems } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import { useGroupLabel } from '@/schema/useGroupLabel';
import { IconChoice } from './IconChoice';
import { TextsFields } from './TextsFields';
import { useObjectForm } from './useObjectForm';

interface Props {
  /** The object that is changed; a new one without. */
  readonly object?: ObjectType;
  readonly onClose: () => void;
}

const GROUPS = ['party', 'sales', 'activity', 'service', 'marketing', 'custom'] as const;
const NAMED_BY = ['text', 'autoNumber'] as const;

/** What an object is called, looks like and is for. */
export function ObjectDialog({ object, onClose }: Props) {
  const { t } = useTranslation();
  const formId = useId();
  const groupLabel = useGroupLabel();
  const { form, say, submit, busy, touched, ready, wrong } = useObjectForm(object, onClose);
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      mayClose={() => !busy && !touched}
      title={object ? t('model.changeObject') : t('model.newObject')}
      closeLabel={t('common.close')}
      footer={
        <Button type="submit" form={formId} look="primary" busy={busy} disabled={!ready}>
          {object ? t('common.save') : t('model.create')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <TextsFields
          label={t('model.label')}
          value={form.label}
          onChange={(label) => say({ label })}
          problems={wrong.at('label')}
          required
          autoFocus
        />
        <TextsFields
          label={t('model.plural')}
          value={form.plural}
          onChange={(plural) => say({ plural })}
          problems={wrong.at('plural')}
        />
        <TextsFields
          label={t('model.description')}
          value={form.description}
          onChange={(description) => say({ description })}
          problems={wrong.at('description')}
          long
        />
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={t('model.icon')} problems={wrong.at('icon')}>
            {(ids) => <IconChoice {...ids} value={form.icon} onChange={(icon) => say({ icon })} />}
          </Field>
          <Field label={t('model.group')} problems={wrong.at('group')}>
            {(ids) => (
              <Select
                {...ids}
                value={form.group}
                choices={[...new Set([...GROUPS, form.group])].map((value) => ({
                  value,
                  label: groupLabel(value),
                }))}
                onChange={(group) => say({ group })}
              />
            )}
          </Field>
          {!object && (
            <>
              <Field label={t('model.apiName')} hint={t('model.apiNameHint')} problems={wrong.at('object')}>
                {(ids) => (
                  <Input
                    {...ids}
                    spellCheck={false}
                    className="font-mono"
                    value={form.name}
                    onChange={(event) => say({ name: event.target.value, named: true })}
                  />
                )}
              </Field>
              <Field label={t('model.namedBy')} hint={t('model.namedByHint')}>
                {(ids) => (
                  <Select
                    {...ids}
                    value={form.namedBy}
                    choices={NAMED_BY.map((value) => ({ value, label: t(`model.named.${value}`) }))}
                    onChange={(namedBy) => say({ namedBy: namedBy as (typeof NAMED_BY)[number] })}
                  />
                )}
              </Field>
            </>
          )}
        </div>
        <Problems problems={wrong.general} />
      </form>
    </Dialog>
  );
}
