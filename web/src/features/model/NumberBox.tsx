import { Field } from '@/design/Field';
import { Input } from '@/design/Input';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly problems: readonly string[];
}

/** A number that may be left out. */
export function NumberBox({ label, hint, value, onChange, problems }: Props) {
  return (
    <Field label={label} hint={hint} problems={problems}>
      {(ids) => (
        <Input
          {...ids}
          type="number"
          step="any"
          value={value ?? ''}
          onChange={(event) => {
            const number = event.target.valueAsNumber;
            onChange(Number.isNaN(number) ? undefined : number);
          }}
        />
      )}
    </Field>
  );
}
