import type { Field } from '@/api/types';

const GROUPABLE: ReadonlySet<string> = new Set(['picklist', 'boolean', 'date', 'dateTime', 'rating']);

/** Records can stand together by it: few values, or days that make months. */
export function isGroupable(field: Field): boolean {
  if (field.can.masked || field.encrypted || !field.filterable) return false;
  if (field.type === 'lookup') return !field.many && field.to?.length === 1;
  return GROUPABLE.has(field.result ?? field.type);
}

/** Days stand together by month. */
export const bucketOf = (field: Field): 'month' | undefined =>
  ['date', 'dateTime'].includes(field.result ?? field.type) ? 'month' : undefined;
