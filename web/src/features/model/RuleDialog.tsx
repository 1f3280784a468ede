import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rule } from '@/api/model';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Field, Problems } from '@/design/Field';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { filledIn } from './definition';
import { ExpressionField } from './ExpressionField';
import { TextsFields } from './TextsFields';
import { useRuleForm } from './useRuleForm';

interface Props {
  readonly object: ObjectType;
  /** The rule that is changed; a new one without. */
  readonly rule?: Rule;
  readonly onClose: () => void;
}

/** When a record is refused, and what people read then. */
export function RuleDialog({ object, rule, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const formId = useId();
  const { form, say, submit, remove, busy, touched, ready, wrong } = useRuleForm(object, rule, onClose);
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      mayClose={() => !busy && !touched}
      title={rule ? t('model.changeRule') : t('model.newRule')}
      closeLabel={t('common.close')}
      footer={
        <>
          {rule && (
            <Button look="danger" className="mr-auto" disabled={busy} onClick={() => void remove(rule)}>
              {t('common.delete')}
            </Button>
          )}
          <Button type="submit" form={formId} look="primary" busy={busy} disabled={!ready}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
        <ExpressionField
          object={object}
          label={t('model.ruleWhen')}
          result="condition"
          value={form.when}
          onChange={(when) => say({ when })}
          problems={wrong.at('when')}
          required
        />
        <TextsFields
          label={t('model.ruleMessage')}
          value={form.message}
          onChange={(message) => say({ message })}
          problems={wrong.at('message')}
          required
          long
        />
        <Field label={t('model.ruleField')} problems={wrong.at('field')}>
          {(ids) => (
            <Select
              {...ids}
              value={form.field ?? ''}
              choices={[
                { value: '', label: t('model.wholeRecord') },
                ...filledIn(object).map(({ name, label }) => ({
                  value: name,
                  label: textOf(label, language),
                })),
              ]}
              onChange={(field) => say({ field })}
            />
          )}
        </Field>
        <Problems problems={wrong.general} />
      </form>
    </Dialog>
  );
}
