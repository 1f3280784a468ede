import { call } from './client';
import type { FieldProblem, Reference } from './types';
import type { Audience, KeptFilter } from './views';

/** Reports and dashboards that people keep, and those that come with the program. */

export const CHARTS = ['table', 'pivot', 'bar', 'line', 'area', 'pie', 'funnel', 'number', 'list'] as const;
export type ChartKind = (typeof CHARTS)[number];

export const MEASURES = ['count', 'countDistinct', 'sum', 'avg', 'min', 'max', 'share'] as const;
export type MeasureName = (typeof MEASURES)[number];

export const BUCKETS = ['day', 'week', 'month', 'quarter', 'year', 'fiscalQuarter', 'fiscalYear'] as const;
export type Bucket = (typeof BUCKETS)[number];

export interface Grouping {
  /** A path such as `stage` or `account.industry`. */
  readonly field: string;
  /** The span that dates stand together by. */
  readonly bucket: Bucket | null;
}

export interface Measure {
  readonly fn: MeasureName;
  /** Null for a count of records, or for a share of it. */
  readonly field: string | null;
}

/** What a report asks, and how it shows the answer. */
export interface Question {
  readonly object: string;
  readonly filter: KeptFilter | null;
  readonly groups: readonly Grouping[];
  readonly measures: readonly Measure[];
  /** Of a list. */
  readonly columns: readonly string[];
  readonly chart: ChartKind;
  readonly sort: readonly string[];
  readonly limit: number | null;
}

export interface Naming {
  readonly name: string;
  readonly note: string;
  readonly audience: Audience;
  /** The id of a team, for what is its. */
  readonly team: string | null;
}

export interface Sheet extends Omit<Naming, 'team'> {
  readonly id: string;
  readonly team: Reference | null;
  /** Null for what comes with the program. */
  readonly owner: Reference | null;
  readonly version: number;
  readonly standard: boolean;
  /** For whom one that comes with the program is meant first of all. */
  readonly roles: readonly string[];
  readonly can: { readonly change: boolean };
  /** Why it shows nothing: it asks about what the reader may not see. */
  readonly problems: readonly FieldProblem[];
}

export type Report = Sheet & Question;

export interface Tile {
  /** The id of a report. */
  readonly report: string;
  /** Null for the name of the report. */
  readonly title: string | null;
  /** Of twelve. */
  readonly width: number;
  /** In rows. */
  readonly height: number;
  /** Of which field the period is asked; null for the day on which such records happen. */
  readonly dateField: string | null;
  /** Its own span of time, or `all`; null for what is asked of all tiles. */
  readonly period: string | null;
}

export interface Board {
  readonly tiles: readonly Tile[];
  /** The span of time that is shown at first. */
  readonly period: string | null;
  /** Whose records are shown at first. */
  readonly whose: string | null;
}

export type Dashboard = Sheet & Board;

export interface Shelf<Item> {
  readonly items: readonly Item[];
  readonly may: { readonly everyone: boolean; readonly teams: readonly Reference[] };
}

export type SheetKind = 'reports' | 'dashboards';

/** The calls of one kind; a kind's form is all that its items hold beside what the server adds. */
const callsOf = <Item extends Sheet, Content>(kind: SheetKind) => ({
  all: () => call<Shelf<Item>>('GET', `/${kind}`),
  add: (form: Naming & Content) => call<Item>('POST', `/${kind}`, { body: form }),
  change: (id: string, form: Naming & Content, version: number) =>
    call<Item>('PUT', `/${kind}/${id}`, { body: form, version }),
  remove: (id: string) => call<void>('DELETE', `/${kind}/${id}`),
  restore: (id: string) => call<Item>('POST', `/${kind}/${id}/restore`, { body: {} }),
});

export const sheets = {
  reports: callsOf<Report, Question>('reports'),
  dashboards: callsOf<Dashboard, Board>('dashboards'),
};

export const sheetKeys = (kind: SheetKind) => ['sheets', kind] as const;
