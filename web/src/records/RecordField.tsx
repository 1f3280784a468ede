import type { Field as FieldType } from '@/api/types';
import { Field } from '@/design/Field';
import { kindOf } from '@/fields/registry';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';

interface Props {
  readonly field: FieldType;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly problems: readonly string[];
  readonly autoFocus?: boolean;
}

/** A field of a form: label, the control of its kind, its description and what is wrong with it. */
export function RecordField({ field, value, onChange, problems, autoFocus = false }: Props) {
  const language = useLanguage();
  const { Input } = kindOf(field);
  return (
    <Field
      label={textOf(field.label, language)}
      hint={textOf(field.description, language)}
      required={field.required}
      problems={problems}
    >
      {(ids) => <Input {...ids} field={field} value={value} onChange={onChange} autoFocus={autoFocus} />}
    </Field>
  );
}
