import type { QueryClient } from '@tanstack/react-query';
import { keys } from '@/api/keys';
import type { Field, ObjectType, RecordPage } from '@/api/types';
import { kindOf } from '@/fields/registry';
import { mayFill } from '@/schema/schema';

export type Hindrance = 'object' | 'record' | 'linked' | 'computed' | 'system' | 'masked' | 'right' | 'large';

const COMPUTED: ReadonlySet<string> = new Set(['formula', 'rollUp', 'autoNumber']);
const FILES: ReadonlySet<string> = new Set(['file', 'image']);

/** Why a value cannot be changed in the list; undefined where it can. */
export function hindranceOf(object: ObjectType, field: Field): Hindrance | undefined {
  if (field.name.includes('.')) return 'linked';
  if (!object.can.edit) return 'object';
  if (COMPUTED.has(field.type)) return 'computed';
  if (field.can.masked) return 'masked';
  if (field.readOnly || (field.system && field.name !== 'owner')) return 'system';
  if (!mayFill(field)) return 'right';
  if (kindOf(field).wide || FILES.has(field.type)) return 'large';
  return undefined;
}

/** Whether a list said that the reader may not change this record of it. */
export const isLocked = (client: QueryClient, object: string, id: string): boolean =>
  client
    .getQueriesData<Partial<RecordPage>>({ queryKey: keys.lists(object) })
    .some(([, page]) => page?.locked?.includes(id));
