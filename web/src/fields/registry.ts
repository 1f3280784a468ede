import type { Field, FieldType } from '@/api/types';
import type { FieldKind } from './kind';
import { address } from './kinds/address';
import { boolean } from './kinds/boolean';
import { date, dateTime } from './kinds/date';
import { derived } from './kinds/derived';
import { file, image } from './kinds/file';
import { geoPoint } from './kinds/geoPoint';
import { lookup } from './kinds/lookup';
import { money } from './kinds/money';
import { decimal, duration, integer, percent } from './kinds/number';
import { multiPicklist, picklist, tags } from './kinds/picklist';
import { rating } from './kinds/rating';
import { richText } from './kinds/richText';
import {
  autoNumber,
  creditCode,
  email,
  id,
  longText,
  nationalId,
  personName,
  phone,
  text,
  url,
} from './kinds/text';
import type { OperatorName } from './operators';

/** A new field type does not compile until it has a kind here. */
export const kinds: Readonly<Record<FieldType, FieldKind>> = {
  id,
  text,
  longText,
  richText,
  integer,
  decimal,
  percent,
  money,
  boolean,
  date,
  dateTime,
  duration,
  picklist,
  multiPicklist,
  email,
  phone,
  url,
  address,
  personName,
  nationalId,
  creditCode,
  lookup,
  autoNumber,
  file,
  image,
  rating,
  geoPoint,
  tags,
  formula: derived,
  rollUp: derived,
};

/** The kind of a field; of what it yields where it is computed. */
export function kindOf(field: Field): FieldKind {
  const computed = field.type === 'formula' || field.type === 'rollUp';
  const type = computed ? field.result : field.type;
  return type === undefined ? derived : (kinds[type] ?? derived);
}

/** What can be asked of a field, in the order in which it is offered. */
export function operatorsOf(field: Field): readonly OperatorName[] {
  if (!field.filterable) return [];
  const pointsToPeople = field.type === 'lookup' && field.to?.includes('user') && !field.many;
  const own = kindOf(field).operators;
  return pointsToPeople ? ['isMe', ...own] : own;
}
