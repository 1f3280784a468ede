import { type ColumnWish, NEW_TYPES, type NewType } from '@/api/imports';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';
import { Select } from '@/design/Select';
import '@/features/model/texts';
import { useReader } from '@/fields/kind';

type NewField = NonNullable<ColumnWish['newField']>;

interface Props {
  readonly heading: string;
  readonly field: NewField;
  readonly onField: (field: NewField) => void;
}

/** What the field is called that a column becomes, and of what type it is. */
export function NewFieldForm({ heading, field, onField }: Props) {
  const { t } = useReader();
  return (
    <div className="mt-1.5 grid gap-2 sm:grid-cols-2">
      <Field label={t('imports.newLabel')}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={80}
            value={field.label ?? heading}
            onChange={(event) => onField({ ...field, label: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('imports.newType')}>
        {(ids) => (
          <Select
            {...ids}
            value={field.type}
            choices={NEW_TYPES.map((value) => ({ value, label: t(`model.types.${value}`) }))}
            onChange={(type) => onField({ ...field, type: type as NewType })}
          />
        )}
      </Field>
    </div>
  );
}
