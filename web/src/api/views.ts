import { call } from './client';
import type { FieldProblem, FilterTree, Reference } from './types';

/** Views of lists, and how the reader arranges them for herself. */

export type Audience = 'private' | 'team' | 'everyone';
export type Density = 'comfortable' | 'compact';

export interface ColumnLook {
  /** A path such as `name` or `account.industry`. */
  readonly field: string;
  readonly width?: number;
  readonly pinned?: boolean;
}

export interface Look {
  /** Empty for those of the object's definition. */
  readonly columns: readonly ColumnLook[];
  readonly sort: readonly string[];
  readonly group: string | null;
  readonly density: Density | null;
}

/** A condition as it is kept: a tree, or the text of somebody who wrote one. */
export type KeptFilter = FilterTree | string;

/** The soft colours in which rows can stand out. */
export type RowTone = 'brand' | 'ok' | 'warn' | 'bad' | 'info' | 'plum';

/** Rows of which a condition holds stand out; the first rule that holds counts. */
export interface Colouring {
  readonly when: KeptFilter;
  readonly tone: RowTone;
}

export interface ViewForm extends Look {
  readonly object: string;
  readonly name: string;
  readonly audience: Audience;
  /** The id of a team, for its view. */
  readonly team: string | null;
  readonly tab: boolean;
  readonly filter: KeptFilter | null;
  readonly colours: readonly Colouring[];
}

export interface View extends Omit<ViewForm, 'team'> {
  readonly id: string;
  readonly team: Reference | null;
  readonly owner: Reference;
  readonly version: number;
  /** Whether it comes with the program: nobody changes it, and everybody may hide it. */
  readonly standard: boolean;
  readonly can: { readonly change: boolean };
  /** Why it shows nothing: it asks about what the reader may not see. */
  readonly problems: readonly FieldProblem[];
  /** The reader's own columns and density. */
  readonly own?: Look | null;
}

export interface ViewList {
  readonly items: readonly View[];
  /** The reader's own columns of the list without a view. */
  readonly own: Look | null;
  /** The view that the list opens with. */
  readonly opening: string | null;
  /** The order of the tabs. */
  readonly tabs: readonly string[];
  /** Views that come with the program and that the reader does not want to see. */
  readonly hidden: readonly string[];
  readonly may: { readonly everyone: boolean; readonly teams: readonly Reference[] };
}

const of = (object: string) => `/me/views/${encodeURIComponent(object)}`;
const lookOf = (object: string, view: string | null) =>
  `${of(object)}/look${view === null ? '' : `?view=${view}`}`;

export const views = {
  of: (object: string) => call<ViewList>('GET', `/views?object=${encodeURIComponent(object)}`),
  add: (form: ViewForm) => call<View>('POST', '/views', { body: form }),
  change: (id: string, form: ViewForm, version: number) =>
    call<View>('PUT', `/views/${id}`, { body: form, version }),
  remove: (id: string) => call<void>('DELETE', `/views/${id}`),
  restore: (id: string) => call<View>('POST', `/views/${id}/restore`, { body: {} }),
  /** @param arrangement what is hidden stays as it is where that is left out */
  arrange: (
    object: string,
    arrangement: Pick<ViewList, 'opening' | 'tabs'> & Partial<Pick<ViewList, 'hidden'>>,
  ) => call<void>('PUT', of(object), { body: arrangement }),
  /** @param view null for the list without a view */
  keepLook: (object: string, view: string | null, look: Look) =>
    call<void>('PUT', lookOf(object, view), { body: look }),
  forgetLook: (object: string, view: string | null) => call<void>('DELETE', lookOf(object, view)),
};
