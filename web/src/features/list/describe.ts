import { useMemo } from 'react';
import type { ObjectType } from '@/api/types';
import { type Reader, useReader } from '@/fields/kind';
import { type OperatorName, operators } from '@/fields/operators';
import { kindOf } from '@/fields/registry';
import { type Condition, isCondition, isWritten, type Part, partsIn } from '@/records/filter';
import { fieldAt, type Schema, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

export interface Words {
  readonly object: ObjectType;
  readonly reader: Reader;
  readonly schema: Schema;
}

export function useConditionWords(object: ObjectType): Words {
  const reader = useReader();
  const schema = useSchema();
  return useMemo(() => ({ object, reader, schema }), [object, reader, schema]);
}

export const operatorText = (operator: OperatorName, { t }: Reader): string => t(`list.operator.${operator}`);

/** A condition as its chip says it: field, operator, argument. */
export function describe(condition: Condition, { object, reader, schema }: Words) {
  const field = fieldAt(object, condition.field, schema);
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

/** What the object calls a condition, where it is one of its own. */
function nameOf(text: string, { object, reader }: Words): string {
  return textOf(object.waits?.find((one) => one.when === text)?.label, reader.language) || text;
}

/** A part of a filter in one line of plain text. */
export function sentenceOf(part: Part, words: Words): string {
  const { t } = words.reader;
  if (isWritten(part))
    return part.is.op === 'condition' ? nameOf(part.is.text, words) : t('list.filter.written');
  if (isCondition(part)) {
    const { field, operator, argument } = describe(part, words);
    return [field, operator, argument].filter((text) => text !== '').join(' ');
  }
  const joined = partsIn(part).map((inner) =>
    isCondition(inner) ? sentenceOf(inner, words) : `(${sentenceOf(inner, words)})`,
  );
  return joined.join(` ${'all' in part ? t('list.filter.and') : t('list.filter.or')} `);
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
