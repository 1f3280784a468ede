import { call } from './client';
import type { RecordRow } from './types';

/** Records drawn at random, held against the truth. */

export const MARKS = ['right', 'wrong', 'unknown'] as const;
export type Mark = (typeof MARKS)[number];
export type Marks = Readonly<Record<string, Mark>>;

export interface SpotCheck {
  readonly id: string;
  readonly object: string;
  readonly fields: readonly string[];
  readonly by: string;
  readonly size: number;
  /** Records of which something was marked. */
  readonly marked: number;
  readonly startedAt: string;
  /** Null while it goes on. */
  readonly endedAt: string | null;
}

export interface Accuracy {
  /** Null for all fields together. */
  readonly field: string | null;
  readonly right: number;
  readonly wrong: number;
  readonly unknown: number;
  /** Between which shares the truth lies, with a certainty of 95 %. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface Checked {
  readonly check: SpotCheck;
  readonly accuracy: readonly Accuracy[];
}

export interface Drawn {
  /** Null for one that is gone or not to be seen. */
  readonly record: RecordRow | null;
  readonly marks: Marks;
}

export const spotKeys = {
  all: ['spot'] as const,
  of: (object: string) => ['spot', 'of', object] as const,
  one: (id: string) => ['spot', 'one', id] as const,
  drawn: (id: string, place: number) => ['spot', 'drawn', id, place] as const,
};

const BASE = '/quality/spot-checks';

export const spotChecks = {
  of: (object: string, signal?: AbortSignal) =>
    call<{ readonly items: readonly SpotCheck[] }>('GET', `${BASE}?object=${encodeURIComponent(object)}`, {
      signal,
    }),
  one: (id: string, signal?: AbortSignal) => call<Checked>('GET', `${BASE}/${id}`, { signal }),
  draw: (object: string, size: number) =>
    call<{ readonly id: string }>('POST', BASE, { body: { object, size } }),
  drawn: (id: string, place: number, signal?: AbortSignal) =>
    call<Drawn>('GET', `${BASE}/${id}/places/${place}`, { signal }),
  mark: (id: string, place: number, marks: Marks) =>
    call<void>('PUT', `${BASE}/${id}/places/${place}`, { body: { marks } }),
  end: (id: string) => call<void>('POST', `${BASE}/${id}/end`),
};
