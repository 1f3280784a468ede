import type { ObjectType } from '@/api/types';
import { fieldOf } from '@/schema/schema';

/** What the address of a list holds. Everything is optional and anything may have been typed by hand. */
export interface ListSearch {
  readonly sort?: string;
  readonly q?: string;
  readonly where?: readonly unknown[];
  /** A view's id, or `all` for the list without one. */
  readonly view?: string;
  /** By what records stand together; `-` for nothing though the view says something. */
  readonly group?: string;
  /** Which rows stand out in which colour, as a view keeps it. */
  readonly colours?: readonly unknown[];
  /** The first row in view, so that Back and reload return there. */
  readonly row?: number;
  /** The record that is open beside it. */
  readonly peek?: string;
}

export function readListSearch(raw: Readonly<Record<string, unknown>>): ListSearch {
  const { sort, q, where, view, group, colours, row, peek } = raw;
  return {
    ...(typeof sort === 'string' && sort !== '' ? { sort } : {}),
    // A text of digits only is read as a number by the address's JSON.
    ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q) } : {}),
    // Conditions that a view has and that were taken away leave an empty list.
    ...(Array.isArray(where) && (where.length > 0 || typeof view === 'string') ? { where } : {}),
    ...(typeof view === 'string' && view !== '' ? { view } : {}),
    ...(typeof group === 'string' && group !== '' ? { group } : {}),
    ...(Array.isArray(colours) ? { colours } : {}),
    ...(Number.isInteger(row) && Number(row) > 0 ? { row: Number(row) } : {}),
    ...(typeof peek === 'string' && peek !== '' ? { peek } : {}),
  };
}

/** The list without a view. */
export const ALL = 'all';
export const NO_GROUP = '-';

export interface Sort {
  readonly field: string;
  readonly descending: boolean;
}

export const NEWEST_FIRST: Sort = { field: 'createdAt', descending: true };

export function readSort(object: ObjectType, text: string | undefined): Sort {
  const descending = text?.startsWith('-') ?? false;
  const field = descending ? text?.slice(1) : text;
  if (field !== undefined && fieldOf(object, field)?.sortable) return { field, descending };
  return fieldOf(object, NEWEST_FIRST.field)?.sortable === false
    ? { field: object.nameField, descending: false }
    : NEWEST_FIRST;
}

export const writeSort = ({ field, descending }: Sort): string => `${descending ? '-' : ''}${field}`;

/** A first click sorts up, a second down, a third returns to the usual order. */
export function nextSort(current: Sort, field: string): Sort | undefined {
  if (current.field !== field) return { field, descending: false };
  return current.descending ? undefined : { field, descending: true };
}

/** The order that begins at the other end. */
export const turned = (key: string): string => (key.startsWith('-') ? key.slice(1) : `-${key}`);
