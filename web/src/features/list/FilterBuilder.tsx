import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, ObjectType } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { Select } from '@/design/Select';
import { useReader } from '@/fields/kind';
import { fits, isOperator, operators } from '@/fields/operators';
import { operatorsOf } from '@/fields/registry';
import type { Condition } from '@/records/filter';
import { fieldOf, textOf } from '@/schema/schema';
import { ArgumentInput } from './ArgumentInput';
import { operatorText } from './describe';

interface Props {
  readonly object: ObjectType;
  readonly conditions: readonly Condition[];
  readonly onApply: (conditions: readonly Condition[]) => void;
}

/** Lines of field, operator and argument, all of which must hold. */
export function FilterBuilder({ object, conditions, onApply }: Props) {
  const { t } = useTranslation();
  const askable = object.fields.filter((field) => field.can.read && operatorsOf(field).length > 0);
  const [lines, setLines] = useState<readonly Condition[]>(() =>
    conditions.length > 0 ? conditions : askable.slice(0, 1).map(emptyLine),
  );
  const change = (at: number, line: Condition) =>
    setLines(lines.map((old, other) => (other === at ? line : old)));
  const whole = lines.filter((line) => fits(line.op, line.arg));
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onApply(whole);
      }}
    >
      <div className="flex max-h-[50vh] flex-col gap-2 overflow-y-auto p-0.5">
        {lines.map((line, at) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity while they are edited
            key={at}
            object={object}
            askable={askable}
            line={line}
            onChange={(next) => change(at, next)}
            onRemove={() => setLines(lines.filter((_, other) => other !== at))}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-3">
        <Button
          look="ghost"
          icon={<Plus className="size-3.5" />}
          onClick={() => setLines([...lines, ...askable.slice(0, 1).map(emptyLine)])}
        >
          {t('list.filter.add')}
        </Button>
        <span className="flex-1" />
        <Button onClick={() => onApply([])}>{t('list.filter.clear')}</Button>
        <Button look="primary" type="submit">
          {t('list.filter.apply')}
        </Button>
      </div>
    </form>
  );
}

function emptyLine(field: Field): Condition {
  return { field: field.name, op: operatorsOf(field)[0] ?? 'isEmpty', arg: null };
}

interface LineProps {
  readonly object: ObjectType;
  readonly askable: readonly Field[];
  readonly line: Condition;
  readonly onChange: (line: Condition) => void;
  readonly onRemove: () => void;
}

function Line({ object, askable, line, onChange, onRemove }: LineProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const field = fieldOf(object, line.field);
  if (!field) return null;
  const changeField = (name: string) => {
    const next = fieldOf(object, name);
    if (next) onChange(emptyLine(next));
  };
  const changeOperator = (op: string) => {
    if (!isOperator(op)) return;
    const sameShape = operators[op].argument === operators[line.op].argument;
    onChange({ ...line, op, arg: sameShape ? line.arg : null });
  };
  return (
    <div className="grid grid-cols-[1fr_auto] items-center gap-1.5 sm:grid-cols-[10rem_8.5rem_1fr_auto]">
      <Select
        label={t('list.filter.field')}
        value={line.field}
        choices={askable.map((it) => ({ value: it.name, label: textOf(it.label, reader.language) }))}
        onChange={changeField}
      />
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
