import { call } from './client';
import type { RecordRow } from './types';

export interface MergeRef {
  readonly id: string;
  /** Null where it may not be seen. */
  readonly label: string | null;
}

/** Which records become one, and by field the record whose value wins. */
export interface MergeOrder {
  readonly ids: readonly string[];
  readonly keep: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly versions?: Readonly<Record<string, number>>;
}

export interface MergeOutlook {
  readonly field: string;
  /** The records whose value wins; several where all values are kept, none where all are empty. */
  readonly from: readonly string[];
  readonly same: boolean;
  readonly choosable: boolean;
}

export interface MergePreview {
  readonly records: readonly RecordRow[];
  readonly fields: readonly MergeOutlook[];
  readonly moves: readonly { readonly object: string; readonly field: string; readonly count: number }[];
  readonly movesUnseen: boolean;
  readonly attached: Readonly<Record<string, number>>;
}

export interface Merge {
  readonly id: string;
  readonly object: string;
  readonly kept: MergeRef;
  readonly records: readonly MergeRef[];
  readonly at: string;
  readonly by: MergeRef;
  readonly state: 'done' | 'undone';
  readonly undoneAt: string | null;
  readonly undoneBy: MergeRef | null;
  readonly canBeUndone: boolean;
  readonly detail: string | null;
}

/** Something that was changed since, or came later. */
export interface MergeConflict {
  readonly kind: 'value' | 'moved' | 'later';
  readonly object: string;
  readonly record: MergeRef;
  readonly field: string;
  readonly before: unknown;
  readonly now: unknown;
}

export interface MergeDetail extends Merge {
  readonly moved: Readonly<Record<string, number>>;
  readonly conflicts: readonly MergeConflict[];
}

/** `keep`, `restore`, or the id of a record that comes back. */
export interface MergeDecision {
  readonly object: string;
  readonly record: string;
  readonly field: string;
  readonly choice: string;
}

interface Merged {
  readonly merge: string;
  readonly record: RecordRow;
}

const of = (object: string) => `/records/${encodeURIComponent(object)}/merge`;

/** Several records become one, and are taken apart again. */
export const merges = {
  preview: (object: string, order: MergeOrder, signal?: AbortSignal) =>
    call<MergePreview>('POST', of(object), { body: { ...order, dryRun: true }, signal }),
  merge: (object: string, order: MergeOrder, idempotencyKey: string) =>
    call<Merged>('POST', of(object), { body: order, idempotencyKey }),
  list: (object: string, record: string, signal?: AbortSignal) =>
    call<{ readonly items: readonly Merge[] }>(
      'GET',
      `/merges?object=${encodeURIComponent(object)}&record=${record}`,
      { signal },
    ),
  read: (id: string, signal?: AbortSignal) => call<MergeDetail>('GET', `/merges/${id}`, { signal }),
  undo: (id: string, decisions: readonly MergeDecision[]) =>
    call<Merged>('POST', `/merges/${id}/undo`, { body: { decisions } }),
};

/** The names under which answers are kept; beside the others only for those who look at merges. */
export const mergeKeys = {
  all: ['merges'] as const,
  preview: (object: string, ids: readonly string[], keep: string) =>
    ['merges', 'preview', object, ids, keep] as const,
  of: (object: string, id: string) => ['merges', 'of', object, id] as const,
  one: (id: string) => ['merges', 'one', id] as const,
};
