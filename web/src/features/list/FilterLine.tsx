import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, ObjectType } from '@/api/types';
import { IconButton } from '@/design/Button';
import { Select } from '@/design/Select';
import { useReader } from '@/fields/kind';
import { isOperator, operators } from '@/fields/operators';
import { operatorsOf } from '@/fields/registry';
import type { Condition } from '@/records/filter';
import { reachableFields } from '@/schema/paths';
import { fieldAt, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { ArgumentInput } from './ArgumentInput';
import { operatorText } from './describe';

interface Props {
  readonly object: ObjectType;
  readonly line: Condition;
  readonly onChange: (line: Condition) => void;
  readonly onRemove: () => void;
}

export function emptyLine(field: Field): Condition {
  return { field: field.name, op: operatorsOf(field)[0] ?? 'isEmpty', arg: null };
}

/** Field, operator and argument. The fields of records that are pointed to stand under the field that leads there. */
export function FilterLine({ object, line, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const schema = useSchema();
  const { language } = reader;
  const choices = useMemo(
    () =>
      reachableFields(object, schema, (field) => operatorsOf(field).length > 0).flatMap(({ label, fields }) =>
        fields.map((field) => ({
          value: field.name,
          label: textOf(field.label, language),
          ...(label ? { group: textOf(label, language) } : {}),
        })),
      ),
    [object, schema, language],
  );
  const field = fieldAt(object, line.field, schema);
  if (!field) return null;
  const changeField = (path: string) => {
    const next = fieldAt(object, path, schema);
    if (next) onChange(emptyLine(next));
  };
  const changeOperator = (op: string) => {
    if (!isOperator(op)) return;
    const sameShape = operators[op].argument === operators[line.op].argument;
    onChange({ ...line, op, arg: sameShape ? line.arg : null });
  };
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-1.5 sm:grid-cols-[11rem_8.5rem_1fr_auto]">
      <Select label={t('list.filter.field')} value={line.field} choices={choices} onChange={changeField} />
      <span className="max-sm:order-2">
        <Select
          label={t('list.filter.operator')}
          value={line.op}
          choices={operatorsOf(field).map((op) => ({ value: op, label: operatorText(op, reader) }))}
          onChange={changeOperator}
        />
      </span>
      <span className="min-w-0 max-sm:order-3 max-sm:col-span-2">
        <ArgumentInput
          field={field}
          operator={line.op}
          value={line.arg}
          onChange={(arg) => onChange({ ...line, arg })}
        />
      </span>
      <IconButton label={t('list.filter.removeLine')} icon={<X className="size-3.5" />} onClick={onRemove} />
    </div>
  );
}
