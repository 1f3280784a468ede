import { call } from './client';
import type { Values } from './records';
import type { RecordRow } from './types';

/** Records that are likely to be of one thing. */

/** By what records are known to be of one thing, and what follows from it. */
export interface DuplicateRule {
  readonly fields: readonly DuplicateField[];
  /** The probability from which on somebody is told, 0.5 to 1. */
  readonly warn: number;
  /** The one from which on a record is not kept. */
  readonly block?: number;
  /** Whether somebody learns of a record that she may not see. */
  readonly tellsOwner?: boolean;
}

export interface DuplicateField {
  readonly field: string;
  readonly same?: 'counts' | 'warns' | 'blocks';
  readonly as?: string;
}

export interface Reason {
  readonly field: string;
  /** Above 0 speaks for one thing, below against it. */
  readonly weight: number;
  readonly text: string;
}

interface Person {
  readonly id: string;
  readonly label: string | null;
}

/** One that the reader may not see has no id, score or label, at most an owner. */
export interface Match {
  readonly id: string | null;
  readonly score: number | null;
  readonly label: string | null;
  readonly owner: Person | null;
  readonly reasons: readonly Reason[];
}

export interface Member {
  readonly id: string;
  readonly label: string | null;
  readonly record: RecordRow;
  /** The one because of which it is in the group; null for the first. */
  readonly mate: string | null;
  readonly score: number | null;
  readonly reasons: readonly Reason[];
}

export type GroupStatus = 'open' | 'apart' | 'merged';

export interface Group {
  readonly id: string;
  readonly status: GroupStatus;
  readonly score: number | null;
  readonly assignee: Person | null;
  readonly members: readonly Member[];
}

export interface GroupPage {
  readonly items: readonly Group[];
  readonly next: string | null;
}

export interface Scan {
  readonly id: string;
  readonly object: string;
  readonly state: 'running' | 'paused' | 'stopped' | 'done';
  readonly total: number | null;
  readonly done: number;
  readonly found: number;
  readonly endedAt: string | null;
}

/** All groups that are likely enough, merged at one go; or that taken back. */
export interface Acceptance {
  readonly id: string;
  readonly object: string;
  readonly least: number;
  readonly state: 'running' | 'stopped' | 'done' | 'undoing' | 'undone';
  readonly total: number;
  readonly merged: number;
  /** Groups that stay to be decided. */
  readonly refused: number;
  readonly restored: number;
  readonly kept: number;
  readonly canBeUndone: boolean;
  readonly endedAt: string | null;
}

export interface GroupQuery {
  readonly status: GroupStatus;
  readonly mine: boolean;
  readonly least: number;
}

/** The names under which answers are kept; here and not beside the others, for the first list needs none of them. */
export const likelyKeys = {
  /** What looks like a record, or like what is typed. */
  likely: (object: string, asked: unknown) => ['records', object, 'likely', asked] as const,
  of: (object: string) => ['duplicates', object] as const,
  groups: (object: string, asked: unknown) => ['duplicates', object, asked] as const,
  scans: ['scans'] as const,
  acceptances: ['acceptances'] as const,
  extent: (object: string, least: number) => ['duplicates', object, 'extent', least] as const,
};

const of = (object: string) => `/records/${encodeURIComponent(object)}/duplicates`;

export const duplicates = {
  /** With `id` among the values, of that record. */
  find: (object: string, values: Values, signal?: AbortSignal) =>
    call<{ readonly matches: readonly Match[] }>('POST', of(object), { body: values, signal }),
  /** They are not of one thing. */
  apart: (object: string, ids: readonly string[]) =>
    call<void>('POST', `${of(object)}/apart`, { body: { ids } }),
  groups: (
    object: string,
    { status, mine, least }: GroupQuery,
    cursor: string | null,
    signal?: AbortSignal,
  ) => {
    const asked = new URLSearchParams({ status, mine: String(mine), least: String(least) });
    if (cursor !== null) asked.set('cursor', cursor);
    return call<GroupPage>('GET', `/duplicates/${encodeURIComponent(object)}?${asked}`, { signal });
  },
  apartGroup: (group: string) => call<void>('POST', `/duplicates/groups/${group}/apart`),
  assign: (group: string, user: string | null) =>
    call<void>('POST', `/duplicates/groups/${group}/assignee`, { body: { user } }),
  scans: (signal?: AbortSignal) =>
    call<{ readonly items: readonly Scan[] }>('GET', '/duplicates/scans', { signal }),
  acceptances: (signal?: AbortSignal) =>
    call<{ readonly items: readonly Acceptance[] }>('GET', '/duplicates/acceptances', { signal }),
  /** What {@link accept} would be about. */
  extent: (object: string, least: number, signal?: AbortSignal) =>
    call<{ readonly groups: number; readonly records: number }>('POST', '/duplicates/acceptances/extent', {
      body: { object, least },
      signal,
    }),
  accept: (object: string, least: number) =>
    call<{ readonly id: string }>('POST', '/duplicates/acceptances', { body: { object, least } }),
  stopAccepting: (id: string) => call<void>('POST', `/duplicates/acceptances/${id}/stop`),
  undoAccepting: (id: string) => call<void>('POST', `/duplicates/acceptances/${id}/undo`),
  scan: (object: string) => call<{ readonly id: string }>('POST', '/duplicates/scans', { body: { object } }),
};
