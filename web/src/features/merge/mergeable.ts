import type { ObjectType } from '@/api/types';

/** The server says so too: these are no descriptions of something that may have been described twice. */
const NEVER: ReadonlySet<string> = new Set(['user', 'team', 'file']);

export const MOST_MERGED = 20;

export const mayMerge = (object: ObjectType): boolean =>
  object.can.edit && object.can.delete && !NEVER.has(object.name);
