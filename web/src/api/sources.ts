import { call } from './client';
import type { RecordRow } from './types';

/** Other systems that have records of the same things, and what each says of them. */

export const RULES = ['priority', 'newest', 'frequent', 'longest'] as const;
export type By = (typeof RULES)[number];
export type Trust = 'full' | 'gaps';

export interface Source {
  readonly code: string;
  readonly name: string;
  readonly trust: Trust;
}

export interface SourceRun {
  readonly id: string;
  readonly state: 'running' | 'stopped' | 'done';
  readonly total: number | null;
  readonly done: number;
  /** Records that could not be changed. */
  readonly refused: number;
}

/** In their order. */
export interface SourceList {
  readonly items: readonly Source[];
  readonly run: SourceRun | null;
}

export interface Rule {
  readonly by: By;
  /** Whether a value given by hand stays. */
  readonly people: boolean;
}

export interface SourceRules extends Rule {
  readonly version: number;
  readonly fields: Readonly<Record<string, Rule>>;
}

export interface SourceShare {
  readonly source: string;
  readonly records: number;
  /** Records that no other source knows. */
  readonly only: number;
  readonly heardAt: string;
}

export interface FieldShare {
  readonly source: string;
  readonly field: string;
  readonly filled: number;
  /** Records that have the value from this source. */
  readonly won: number;
}

export interface CoverageOfObject {
  readonly object: string;
  readonly records: number;
  readonly sources: readonly SourceShare[];
  readonly overlaps: readonly { readonly source: string; readonly other: string; readonly records: number }[];
  readonly fields: readonly FieldShare[];
}

/** A source's version of a record, without its values. */
export interface Version {
  readonly version: string;
  readonly name: string;
  /** Null where it would tell what the reader may not see. */
  readonly key: string | null;
  readonly receivedAt: string;
  readonly changedAt: string | null;
}

export type Why = 'pinned' | 'person' | 'only' | 'same' | 'none' | By;

/** A field of which a source says something. */
export interface SourceLine {
  readonly field: string;
  readonly value: unknown;
  /** The version that the value is from. */
  readonly from: string | null;
  readonly why: Why;
  readonly pinned: boolean;
  readonly choosable: boolean;
  /** By version; left out where it says nothing. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface RecordSources {
  readonly sources: readonly Version[];
  readonly fields: readonly SourceLine[];
}

/** Which records of a source are asked for. */
export interface RecordsOf {
  readonly source: string;
  /** Another source that knows them, too. */
  readonly other?: string;
  /** Whether no other source may know them, or some other has to. */
  readonly only?: 'true' | 'false';
  /** A field of which the source has a value. */
  readonly field?: string;
  /** A field of which they have the value from it. */
  readonly chosen?: string;
}

export interface RecordsPage {
  readonly items: readonly RecordRow[];
  readonly next: string | null;
}

export const sourceKeys = {
  all: ['sources'] as const,
  records: (object: string, of: RecordsOf) => ['sources', 'records', object, of] as const,
  list: ['sources', 'list'] as const,
  coverage: ['sources', 'coverage'] as const,
  rules: (object: string) => ['sources', 'rules', object] as const,
  record: (object: string, id: string) => ['sources', 'record', object, id] as const,
};

type Said = Partial<Source> & { readonly place?: number };

const one = (code: string) => `/sources/${encodeURIComponent(code)}`;
const rules = (object: string) => `/sources/rules/${encodeURIComponent(object)}`;
const record = (object: string, id: string) =>
  `/records/${encodeURIComponent(object)}/${encodeURIComponent(id)}/sources`;
const field = (object: string, id: string, name: string) =>
  `${record(object, id)}/${encodeURIComponent(name)}`;

export const sources = {
  list: (signal?: AbortSignal) => call<SourceList>('GET', '/sources', { signal }),
  add: (said: Said) => call<Source>('POST', '/sources', { body: said }),
  change: (code: string, said: Said) => call<Source>('PATCH', one(code), { body: said }),
  remove: (code: string) => call<void>('DELETE', one(code)),
  rules: (object: string, signal?: AbortSignal) => call<SourceRules>('GET', rules(object), { signal }),
  rule: (object: string, { version, ...body }: SourceRules) =>
    call<SourceRules>('PUT', rules(object), { body, version }),
  coverage: (signal?: AbortSignal) =>
    call<{ readonly items: readonly CoverageOfObject[] }>('GET', '/sources/coverage', { signal }),
  records: (object: string, { source, ...of }: RecordsOf, cursor: string | null, signal?: AbortSignal) => {
    const asked = new URLSearchParams({ ...of });
    if (cursor !== null) asked.set('cursor', cursor);
    return call<RecordsPage>('GET', `${one(source)}/${encodeURIComponent(object)}?${asked}`, { signal });
  },
  stop: (run: string) => call<void>('POST', `/sources/runs/${run}/stop`),
  of: (object: string, id: string, signal?: AbortSignal) =>
    call<RecordSources>('GET', record(object, id), { signal }),
  take: (object: string, id: string, name: string, version: string) =>
    call<RecordSources>('PUT', field(object, id, name), { body: { version } }),
  release: (object: string, id: string, name: string) =>
    call<RecordSources>('DELETE', field(object, id, name)),
};
