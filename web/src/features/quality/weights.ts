import type { Field, FieldType } from '@/api/types';

const LEFT_OUT: ReadonlySet<FieldType> = new Set(['boolean', 'formula', 'rollUp', 'autoNumber']);

/** Whether it can be missing, as the server sees it: a person fills it, and nothing there is no answer. */
export const canCount = ({ type, many, system, readOnly }: Field): boolean =>
  !system && !readOnly && !many && !LEFT_OUT.has(type);
