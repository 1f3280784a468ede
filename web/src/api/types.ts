/** The words of the HTTP contract, as the server speaks them. No behaviour lives here. */
import type { Comment } from './comments';
import type { RoleFunction } from './rights';
import type { TimelineEvent } from './websites';

export type { RoleFunction };

export type Language = 'zh-CN' | 'en';
export type Theme = 'light' | 'dark' | 'system';
export type Texts = Partial<Record<Language, string>>;

export type * from './layoutTypes';
export type * from './objectTypes';

/** Another record (or a file), as it is read inside a record. */
export interface Reference {
  readonly id: string;
  readonly label: string;
  readonly object?: string;
}

/** A record's shape is known only from its object's fields, so values are read through field kinds. */
export type RecordRow = { readonly id: string; readonly version: number } & {
  readonly [field: string]: unknown;
};

/** What a condition means anew each time that it is asked. */
export interface RelativeValue {
  readonly fn: 'me' | 'today' | 'weekStart' | 'monthStart' | 'quarterStart' | 'yearStart';
  readonly days?: number;
  readonly months?: number;
}

export type Comparison =
  | 'eq'
  | 'ne'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'in'
  | 'contains'
  | 'startsWith'
  | 'endsWith'
  | 'hasAny';

export type FilterTree =
  | { readonly op: 'and' | 'or'; readonly of: readonly FilterTree[] }
  | { readonly op: 'not'; readonly of: readonly [FilterTree] }
  /** A part that somebody wrote as text. */
  | { readonly op: 'condition'; readonly text: string }
  | { readonly op: Comparison; readonly field: string; readonly value: unknown };

export interface RecordQuery {
  readonly filter?: FilterTree | undefined;
  readonly sort?: readonly string[];
  readonly fields?: readonly string[];
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** How many rows behind the cursor, or the beginning, are left out. */
  readonly skip?: number;
  readonly count?: boolean;
  /** Whether to say which of the records the reader may not change. */
  readonly rights?: boolean;
}

export interface Aggregate {
  readonly filter?: FilterTree | undefined;
  readonly groupBy: readonly { readonly field: string; readonly bucket?: string }[];
  readonly measures: readonly { readonly fn: string; readonly field?: string }[];
  readonly limit?: number;
}

/** What the values of a measure over money are told in; null for what is no money. */
export interface Unit {
  readonly currency: string | null;
  readonly converted: boolean;
  /** Currencies without a rate; groups with such amounts have no value. */
  readonly withoutRate: readonly string[];
}

export interface Groups {
  readonly rows: readonly { readonly group: readonly unknown[]; readonly values: readonly unknown[] }[];
  readonly units: readonly (Unit | null)[];
}

/** A record in the recycle bin. */
export type DeletedRow = RecordRow & {
  readonly deletedAt: string;
  /** Null for the program itself. */
  readonly deletedBy: Reference | null;
};

export interface DeletedPage {
  readonly items: readonly DeletedRow[];
  readonly next: string | null;
}

/** What is in the recycle bin, by object; objects without anything there are left out. */
export interface BinContents {
  /** After so many days there a record is deleted for good; 0 for never. */
  readonly days: number;
  readonly items: readonly {
    readonly object: string;
    readonly count: number;
    readonly countIsAtLeast: boolean;
  }[];
}

/** How many records point to a record through one lookup. */
export interface RelatedCount {
  readonly object: string;
  readonly field: string;
  readonly count: number;
  readonly countIsAtLeast: boolean;
}

/** What became of one record of several that were to go or to come back. */
export type Moved = { readonly id: string } | { readonly problems: readonly FieldProblem[] };

export interface RecordPage {
  readonly items: readonly RecordRow[];
  readonly next: string | null;
  readonly total?: number;
  /** The records of the page that the reader may not change, where that was asked. */
  readonly locked?: readonly string[];
  /** The total was not counted to its end. */
  readonly totalIsAtLeast?: boolean;
}

export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface HistoryEntry {
  readonly at: string;
  readonly by: Reference | null;
  /** What was done: created, updated, deleted, restored, purged, or of a kind that came later. */
  readonly action: string;
  readonly changes: readonly Change[];
}

export interface HistoryPage {
  readonly items: readonly HistoryEntry[];
  readonly next: string | null;
}

/** One thing that happened to or around a record: a change of its own, another record that points to it, something said, or something done on a website. */
export type TimelineItem =
  | ({ readonly kind: 'change' } & HistoryEntry)
  | {
      readonly kind: 'record';
      readonly at: string;
      readonly object: string;
      readonly record: RecordRow;
    }
  | { readonly kind: 'comment'; readonly at: string; readonly comment: Comment }
  | TimelineEvent;

export interface TimelinePage {
  readonly items: readonly TimelineItem[];
  readonly next: string | null;
}

export interface TimelineAsked {
  /** `changes`, `comments`, `events` and names of objects; none for all. */
  readonly kinds: readonly string[];
  /** Whose doing, by id. */
  readonly by: string | null;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly language: Language | null;
  readonly timeZone: string | null;
  readonly theme?: Theme | null;
  /** What she may do beside work on records. */
  readonly functions?: readonly RoleFunction[];
}

export interface Session {
  readonly user: User;
  readonly workspace: string | { readonly name: string };
}

export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
  readonly row?: number;
}
