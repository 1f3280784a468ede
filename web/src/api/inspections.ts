import { call } from './client';
import type { RecordRow } from './types';

/** Looks at the whole database. */

export const CHECKS = ['lookup', 'roll_up', 'codes', 'check_digit', 'history'] as const;
export type Check = (typeof CHECKS)[number];

export interface Inspection {
  readonly id: string;
  readonly state: 'running' | 'stopped' | 'done';
  /** Null for the program itself. */
  readonly by: string | null;
  /** Parts that were looked at. */
  readonly done: number;
  readonly total: number;
  readonly wrong: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
}

export interface InspectionList {
  readonly items: readonly Inspection[];
  /** How the audit log was last verified; null before that. */
  readonly log: {
    readonly intact: boolean;
    readonly damaged: number;
    readonly endedAt: string | null;
  } | null;
}

export interface Finding {
  readonly place: number;
  readonly check: Check;
  readonly object: string;
  readonly field: string | null;
  /** The object that a lookup points to. */
  readonly target: string | null;
  readonly looked: number;
  readonly wrong: number;
  readonly repairable: boolean;
  readonly repairedAt: string | null;
}

export const inspectionKeys = {
  all: ['inspections'] as const,
  list: ['inspections', 'list'] as const,
  of: (id: string, done: number) => ['inspections', id, done] as const,
  records: (id: string, place: number) => ['inspections', id, 'records', place] as const,
};

const BASE = '/quality/inspections';

export const inspections = {
  list: (signal?: AbortSignal) => call<InspectionList>('GET', BASE, { signal }),
  start: () => call<{ readonly id: string }>('POST', BASE),
  of: (id: string, signal?: AbortSignal) =>
    call<{ readonly items: readonly Finding[] }>('GET', `${BASE}/${id}`, { signal }),
  records: (id: string, place: number, signal?: AbortSignal) =>
    call<{ readonly items: readonly RecordRow[] }>('GET', `${BASE}/${id}/findings/${place}/records`, {
      signal,
    }),
  repair: (id: string, place: number) => call<void>('POST', `${BASE}/${id}/findings/${place}/repair`),
};
