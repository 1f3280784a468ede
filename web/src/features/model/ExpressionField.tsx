import { useRef, useState } from 'react';
import type { FieldType, ObjectType } from '@/api/types';
import { Field } from '@/design/Field';
import { CompletingArea } from './CompletingArea';
import { offsetOf } from './completion';
import { TrialLines } from './TrialLines';
import { useTrial } from './useTrial';

interface Props {
  readonly object: ObjectType;
  readonly label: string;
  readonly hint?: string;
  /** What it yields: a condition is true or false of a record. */
  readonly result: 'condition' | FieldType;
  /** As much of a field's definition as tells the type of what it yields; the type alone where nothing is given. */
  readonly type?: unknown;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly problems: readonly string[];
  readonly required?: boolean;
}

/**
 * A condition or an expression over the records of an object: completed while it is written, told in words, shown where it is
 * wrong, and tried on a record of one’s choice.
 */
export function ExpressionField(props: Props) {
  const { object, label, hint, result, type, value, onChange, problems, required } = props;
  const box = useRef<HTMLTextAreaElement>(null);
  const [record, setRecord] = useState<string | null>(null);
  const asked = result === 'condition' ? null : (type ?? { type: result });
  const { trial, pending } = useTrial(object.name, value, asked, record);
  const goTo = (line: number, column: number) => {
    const at = offsetOf(value, line, column);
    box.current?.focus();
    box.current?.setSelectionRange(at, Math.min(value.length, at + 1));
  };
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <Field label={label} hint={hint} problems={problems} required={required === true}>
        {(ids) => <CompletingArea {...ids} box={box} object={object} value={value} onChange={onChange} />}
      </Field>
      {trial && (
        <TrialLines
          object={object}
          trial={trial}
          result={result}
          pending={pending}
          record={record}
          onRecord={setRecord}
          onPlace={goTo}
        />
      )}
    </div>
  );
}
