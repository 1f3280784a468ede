import { Field } from '@/design/Field';
import { Input, TextArea } from '@/design/Input';

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problems: readonly string[];
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly secret?: boolean;
  /** Of several lines. */
  readonly rows?: number;
}

/** A line of text, or several, with what is wrong with it. */
export function TextField({
  label,
  hint,
  value,
  problems,
  onChange,
  required,
  secret,
  rows,
}: TextFieldProps) {
  const more = hint === undefined ? {} : { hint };
  return (
    <Field label={label} problems={problems} required={required ?? false} {...more}>
      {(ids) =>
        rows === undefined ? (
          <Input
            {...ids}
            type={secret ? 'password' : 'text'}
            autoComplete={secret ? 'new-password' : 'off'}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <TextArea
            {...ids}
            rows={rows}
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
