import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field as FieldType, ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Problems } from '@/design/Field';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { ConditionsPart } from './ConditionsPart';
import { ConvertDialog } from './ConvertDialog';
import { NamePart } from './NamePart';
import { RequirementsPart } from './RequirementsPart';
import { StewardPart } from './StewardPart';
import { TextsFields } from './TextsFields';
import { TypePart } from './TypePart';
import { useFieldForm } from './useFieldForm';

interface Props {
  readonly object: ObjectType;
  /** The field that is changed; a new one without. */
  readonly field?: FieldType;
  readonly onRemove: (field: FieldType) => void;
  readonly onClose: () => void;
}

/** Everything that the definition of a field says. */
export function FieldDialog({ object, field, onRemove, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const formId = useId();
  const { form, say, submit, busy, touched, ready, wrong, preview, convert, stay } = useFieldForm(
    object,
    field,
    onClose,
  );
  const part = { object, form, say, wrong, fresh: field === undefined };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      mayClose={() => !busy && !touched}
      title={field ? textOf(field.label, language) : t('model.newField')}
      closeLabel={t('common.close')}
      footer={
        <>
          {field?.custom && (
            <Button
              look="danger"
              className="mr-auto"
              onClick={() => {
                onClose();
                onRemove(field);
              }}
            >
              {t('model.removeField')}
            </Button>
          )}
          <Button type="submit" form={formId} look="primary" busy={busy} disabled={!ready}>
            {field ? t('common.save') : t('model.add')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5">
        <NamePart {...part} />
        {!form.system && <TypePart {...part} />}
        {!form.system && <RequirementsPart {...part} />}
        <TextsFields
          label={t('model.description')}
          value={form.description}
          onChange={(description) => say({ description })}
          problems={wrong.at('description')}
          long
        />
        {!form.system && <StewardPart {...part} />}
        {!form.system && <ConditionsPart {...part} />}
        <Problems problems={wrong.general} />
      </form>
      {preview && <ConvertDialog preview={preview} busy={busy} onConvert={convert} onClose={stay} />}
    </Dialog>
  );
}
