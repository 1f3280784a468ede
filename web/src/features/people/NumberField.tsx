import { useState } from 'react';
import { Field } from '@/design/Field';
import { Input } from '@/design/Input';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole number; what is none is told on as NaN, and cannot be saved. */
export function NumberField({ label, hint, value, onChange }: Props) {
  const [text, setText] = useState(String(value));
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <Input
          {...ids}
          inputMode="numeric"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onChange(/^\d+$/.test(event.target.value.trim()) ? Number(event.target.value) : Number.NaN);
          }}
        />
      )}
    </Field>
  );
}
