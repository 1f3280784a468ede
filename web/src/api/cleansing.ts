import { call } from './client';

/** What is wrong with records, or likely to be, and what somebody decides about it. */

export const KINDS = ['format', 'missing', 'outlier', 'inconsistent', 'stale'] as const;
export type FindingKind = (typeof KINDS)[number];

export const STATES = ['open', 'dismissed', 'applied', 'undone', 'gone'] as const;
export type FindingState = (typeof STATES)[number];

interface Named {
  readonly id: string;
  readonly label: string | null;
  readonly object: string;
}

export interface Suggestion {
  readonly basis: 'form' | 'duplicate' | 'lookup' | 'neighbours' | 'postcode' | 'empty' | 'bin';
  /** Null to empty the field. */
  readonly value: unknown;
  /** The records that the value comes from. */
  readonly from: readonly Named[];
}

export interface Finding {
  readonly id: string;
  readonly record: Named;
  /** Of the record as it is now. */
  readonly version: number;
  readonly owner: Named | null;
  readonly kind: FindingKind;
  /** Null for the record as a whole. */
  readonly field: string | null;
  readonly masked: boolean;
  readonly value: unknown;
  readonly why: string;
  readonly suggestion: Suggestion | null;
  readonly state: FindingState;
  readonly decidedBy: Named | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
}

export interface FindingPage {
  readonly items: readonly Finding[];
  readonly next: string | null;
}

export interface FindingQuery {
  readonly state: FindingState;
  readonly kind?: FindingKind | undefined;
  readonly field?: string | undefined;
  readonly owner?: string | undefined;
  readonly suggested?: boolean | undefined;
}

/** A finding to be put right: as proposed, unless another value is given. */
export interface Choice {
  readonly id: string;
  readonly version?: number;
  readonly value?: unknown;
}

export interface Result {
  readonly id: string;
  /** Empty where it was done. */
  readonly problems: readonly { readonly field: string | null; readonly detail: string }[];
}

export interface Check {
  readonly name: string;
  readonly when: string;
  readonly field: string | null;
  readonly message: { readonly 'zh-CN': string; readonly en: string };
}

export interface Criteria {
  readonly object: string;
  readonly version: number;
  readonly kinds: readonly FindingKind[];
  /** Fields that matter without anybody saying so. */
  readonly important: readonly string[];
  readonly expected: readonly string[];
  readonly optional: readonly string[];
  readonly outlierLimit: number;
  readonly staleMonths: number;
  readonly checks: readonly Check[];
  readonly standard: readonly (Check & { readonly on: boolean })[];
}

export interface Schedule {
  readonly version: number;
  readonly nightly: boolean;
  readonly hour: number;
}

export interface Scan {
  readonly id: string;
  readonly object: string;
  readonly state: 'running' | 'paused' | 'stopped' | 'done';
  readonly total: number | null;
  readonly done: number;
  readonly found: number;
}

/** Many proposals done in the background, and taken back as one. */
export interface Order {
  readonly id: string;
  readonly state: 'running' | 'stopped' | 'done' | 'undoing' | 'undone' | 'failed';
  readonly total: number;
  readonly done: number;
  readonly refused: number;
}

export const cleansingKeys = {
  all: ['cleansing'] as const,
  of: (object: string) => ['cleansing', 'findings', object] as const,
  findings: (object: string, asked: unknown) => ['cleansing', 'findings', object, asked] as const,
  scans: ['cleansing', 'scans'] as const,
  criteria: ['cleansing', 'criteria'] as const,
  schedule: ['cleansing', 'schedule'] as const,
};

const decided = (word: string, body: unknown) =>
  call<{ readonly results: readonly Result[] }>('POST', `/cleansing/findings/${word}`, { body });

export const cleansing = {
  findings: (object: string, asked: FindingQuery, cursor: string | null, signal?: AbortSignal) => {
    const query = new URLSearchParams({ state: asked.state });
    if (asked.kind) query.set('kind', asked.kind);
    if (asked.field) query.set('field', asked.field);
    if (asked.owner) query.set('owner', asked.owner);
    if (asked.suggested) query.set('suggested', 'true');
    if (cursor !== null) query.set('cursor', cursor);
    return call<FindingPage>('GET', `/cleansing/findings/${encodeURIComponent(object)}?${query}`, { signal });
  },
  accept: (findings: readonly Choice[]) => decided('accept', { findings }),
  dismiss: (findings: readonly string[], reason: string | null) => decided('dismiss', { findings, reason }),
  reopen: (findings: readonly string[]) => decided('reopen', { findings }),
  undo: (findings: readonly string[]) => decided('undo', { findings }),
  order: (object: string, asked: FindingQuery) =>
    call<Order>('POST', '/cleansing/orders', {
      body: {
        object,
        kind: asked.kind ?? null,
        field: asked.field ?? null,
        owner: asked.owner ?? null,
      },
    }),
  readOrder: (id: string) => call<Order>('GET', `/cleansing/orders/${id}`),
  undoOrder: (id: string) => call<Order>('POST', `/cleansing/orders/${id}/undo`),
  scans: (signal?: AbortSignal) =>
    call<{ readonly items: readonly Scan[] }>('GET', '/cleansing/scans', { signal }),
  scan: (object: string) => call<{ readonly id: string }>('POST', '/cleansing/scans', { body: { object } }),
  stopScan: (id: string) => call<void>('POST', `/cleansing/scans/${id}/stop`),
  criteria: (signal?: AbortSignal) =>
    call<{ readonly items: readonly Criteria[] }>('GET', '/cleansing/criteria', { signal }),
  changeCriteria: ({ object, important: _, standard, ...criteria }: Criteria) =>
    call<Criteria>('PUT', `/cleansing/criteria/${encodeURIComponent(object)}`, {
      body: { ...criteria, silenced: standard.filter(({ on }) => !on).map(({ name }) => name) },
    }),
  schedule: (signal?: AbortSignal) => call<Schedule>('GET', '/cleansing/schedule', { signal }),
  changeSchedule: (schedule: Schedule) => call<Schedule>('PUT', '/cleansing/schedule', { body: schedule }),
};
