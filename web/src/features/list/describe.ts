import { useMemo } from 'react';
import type { ObjectType } from '@/api/types';
import { type Reader, useReader } from '@/fields/kind';
import { type OperatorName, operators } from '@/fields/operators';
import { kindOf } from '@/fields/registry';
import type { Condition } from '@/records/filter';
import { fieldOf, textOf } from '@/schema/schema';

interface Words {
  readonly object: ObjectType;
  readonly reader: Reader;
}

export function useConditionWords(object: ObjectType): Words {
  const reader = useReader();
  return useMemo(() => ({ object, reader }), [object, reader]);
}

export const operatorText = (operator: OperatorName, { t }: Reader): string => t(`list.operator.${operator}`);

/** A condition as its chip says it: field, operator, argument. */
export function describe(condition: Condition, { object, reader }: Words) {
  const field = fieldOf(object, condition.field);
  if (!field) return { field: condition.field, operator: '', argument: '' };
  const { arg, op } = condition;
  const show = (value: unknown): string =>
    typeof value === 'number' ? String(value) : kindOf(field).format(value, field, reader);
  return {
    field: textOf(field.label, reader.language),
    operator: operatorText(op, reader),
    argument: argumentText(op, arg, show, reader),
  };
}

function argumentText(
  op: OperatorName,
  arg: unknown,
  show: (value: unknown) => string,
  { t, language }: Reader,
) {
  switch (operators[op].argument) {
    case 'none':
      return '';
    case 'count':
      return t('list.filter.days', { count: Number(arg) });
    case 'many':
      return Array.isArray(arg) ? arg.map(show).join(language === 'zh-CN' ? '、' : ', ') : '';
    case 'range':
    case 'dayRange':
      return Array.isArray(arg) ? arg.map(show).join(' – ') : '';
    case 'value':
    case 'day':
      return show(arg);
  }
}
