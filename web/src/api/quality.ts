import { call } from './client';
import type { FilterTree, RecordRow } from './types';

/** How good the data is, in numbers. */

export const MEASURES = ['completeness', 'validity', 'uniqueness', 'timeliness', 'accuracy'] as const;
export type Measure = (typeof MEASURES)[number];
export type Dimension = 'all' | 'field' | 'owner' | 'source';

/** So much is good out of so much, and so many records are behind what is not. */
export interface Share {
  readonly good: number;
  readonly total: number;
  readonly behind: number;
}

export interface Day extends Share {
  readonly day: string;
}

export interface Trend {
  readonly measure: Measure;
  /** The days on which it was measured, the oldest first. */
  readonly days: readonly Day[];
  /** Finds the records behind it; null where no condition does. */
  readonly filter: FilterTree | null;
}

export interface QualityOfObject {
  readonly object: string;
  readonly measures: readonly Trend[];
}

export interface Run {
  readonly id: string;
  readonly state: 'running' | 'stopped' | 'done';
  /** Null for the program itself. */
  readonly by: string | null;
  readonly object: string | null;
  readonly total: number | null;
  readonly done: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

export interface QualityOverview {
  readonly items: readonly QualityOfObject[];
  readonly run: Run | null;
}

export interface QualityNumber extends Share {
  readonly measure: Measure;
  readonly dimension: Dimension;
  /** A field, the id of a person or an option; empty for none. */
  readonly key: string;
  /** The name of the person. */
  readonly label: string | null;
  readonly filter: FilterTree | null;
}

/** Which number, as it stands in addresses. */
export interface Spot {
  readonly measure: Measure;
  readonly dimension: Dimension;
  readonly key: string;
}

export interface BehindItem {
  readonly record: RecordRow;
  readonly problems: readonly { readonly field: string | null; readonly text: string }[];
}

export interface BehindPage {
  readonly items: readonly BehindItem[];
  readonly next: string | null;
}

export interface QualityPolicy {
  readonly version: number;
  readonly measured: boolean;
  /** How much each field counts; those that do not are left out, or 0. */
  readonly weights: Readonly<Record<string, number>>;
  readonly source: string | null;
  readonly confirmedBy: string;
  /** In days; null where it does not matter. */
  readonly confirmEvery: number | null;
}

export interface Completeness {
  readonly good: number;
  readonly total: number;
  readonly missing: readonly string[];
}

/** The names under which answers are kept; here and not beside the others, for the first list needs none of them. */
export const qualityKeys = {
  all: ['quality'] as const,
  overview: ['quality', 'overview'] as const,
  of: (object: string) => ['quality', 'of', object] as const,
  behind: (object: string, spot: Spot) => ['quality', 'behind', object, spot] as const,
  policy: (object: string) => ['quality', 'policy', object] as const,
  record: (object: string, id: string, version: number) =>
    ['records', object, 'completeness', id, version] as const,
};

const of = (object: string) => `/quality/objects/${encodeURIComponent(object)}`;

export const quality = {
  overview: (signal?: AbortSignal) => call<QualityOverview>('GET', '/quality', { signal }),
  of: (object: string, signal?: AbortSignal) =>
    call<{ readonly items: readonly QualityNumber[] }>('GET', of(object), { signal }),
  behind: (object: string, spot: Spot, cursor: string | null, signal?: AbortSignal) => {
    const asked = new URLSearchParams({ ...spot });
    if (cursor !== null) asked.set('cursor', cursor);
    return call<BehindPage>('GET', `${of(object)}/behind?${asked}`, { signal });
  },
  policy: (object: string, signal?: AbortSignal) =>
    call<QualityPolicy>('GET', `${of(object)}/policy`, { signal }),
  change: (object: string, { version, ...body }: QualityPolicy) =>
    call<QualityPolicy>('PUT', `${of(object)}/policy`, { body, version }),
  measure: () => call<{ readonly id: string }>('POST', '/quality/runs'),
  stop: (run: string) => call<void>('POST', `/quality/runs/${run}/stop`),
  completeness: (object: string, id: string, signal?: AbortSignal) =>
    call<Completeness>(
      'GET',
      `/records/${encodeURIComponent(object)}/${encodeURIComponent(id)}/completeness`,
      { signal },
    ),
};
