import { call } from './client';

/** What is said of the columns and rows of a file before it is imported. */

/** What fields of columns can be made: types as definitions call them. */
export const NEW_TYPES = [
  'text',
  'longText',
  'integer',
  'decimal',
  'money',
  'percent',
  'boolean',
  'date',
  'dateTime',
  'picklist',
  'email',
  'phone',
  'url',
] as const;
export type NewType = (typeof NEW_TYPES)[number];

/** What a column is: the path of a field, or a field that is made of it. */
export interface ColumnWish {
  readonly field?: string;
  readonly newField?: { readonly label?: string; readonly type: NewType };
  /** What cells stand for; an empty text for nothing. */
  readonly values?: Readonly<Record<string, string>>;
  /** Values that become choices of the field. */
  readonly add?: readonly string[];
  /** Whether records that a lookup does not find are made. */
  readonly create?: boolean;
}

/** A path, null for a column that is left out, or more about it. */
export type ImportWish = string | null | ColumnWish;
export type Wishes = Readonly<Record<string, ImportWish>>;

/** By line of the file the cells by heading; null for a row that is left out. */
export type Corrections = Readonly<Record<number, Readonly<Record<string, string>> | null>>;

export interface MeantValue {
  readonly text: string;
  readonly rows: number;
  readonly state: 'understood' | 'said' | 'empty' | 'added' | 'unknown';
  readonly becomes: string | null;
  readonly proposed: string | null;
}

export interface MeantColumn {
  readonly heading: string;
  /** A few values that stand first in it. */
  readonly first: readonly string[];
  readonly field: string | null;
  /** What kind of field its cells would fit. */
  readonly type: NewType;
  readonly mayAdd: boolean;
  readonly values: readonly MeantValue[];
  /** How many other values there are at least. */
  readonly more: number;
}

export interface ImportProblem {
  /** The line of the file. */
  readonly row: number;
  readonly field: string | null;
  /** The column that it is about. */
  readonly heading: string | null;
  readonly detail: string;
}

export interface ImportRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface SavedMapping {
  readonly id: string;
  /** Null for what one did last with such a file. */
  readonly name: string | null;
  readonly shared: boolean;
  readonly mayChange: boolean;
  readonly headings: readonly string[];
  readonly mode: 'create' | 'update' | 'upsert';
  readonly key: string | null;
  readonly duplicates: 'skip' | 'create' | 'update';
  readonly mapping: Readonly<Record<string, ColumnWish | null>>;
}

export type SampleKind = 'created' | 'updated' | 'unchanged' | 'duplicate';

export interface ImportSample {
  readonly kind: SampleKind;
  readonly line: number;
  /** By field, what was there and what would be. */
  readonly cells: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  /** With what it is a duplicate. */
  readonly detail: string | null;
}

export const imports = {
  /** The first rows of a rehearsal that come to something. */
  samples: (id: string, kind: SampleKind) =>
    call<{ readonly items: readonly ImportSample[] }>('GET', `/imports/${id}/samples?kind=${kind}`),
  /** What the values of the columns become in a rehearsal. */
  values: (id: string) => call<{ readonly items: readonly MeantColumn[] }>('GET', `/imports/${id}/values`),
  /** The first problems with rows, in the order of the file, and the rows. */
  problems: (id: string) =>
    call<{ readonly items: readonly ImportProblem[]; readonly rows: readonly ImportRow[] }>(
      'GET',
      `/imports/${id}/problems`,
    ),
  mappings: (object: string) =>
    call<{ readonly items: readonly SavedMapping[] }>('GET', `/imports/mappings?object=${object}`),
  saveMapping: (from: string, name: string, shared: boolean) =>
    call<SavedMapping>('POST', '/imports/mappings', { body: { from, name, shared } }),
  removeMapping: (id: string) => call('DELETE', `/imports/mappings/${id}`),
};
