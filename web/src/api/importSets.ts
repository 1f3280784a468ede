import type { ImportOptions, ImportRun } from './operation';

/** What is said of one table of a file that has several. */
export type TableOptions = Partial<Omit<ImportOptions, 'dryRun' | 'sheet'>>;

/** By table what is said of it, null to leave it out; what is not named is found out. */
export interface SetOptions {
  readonly tables: Readonly<Record<string, TableOptions | null>>;
  readonly notify?: boolean;
  readonly dryRun: boolean;
}

export interface SetTable {
  /** By which options speak of it. */
  readonly name: string;
  /** What its rows are; null where it is left out. */
  readonly object: string | null;
  /** Whether somebody has said so. */
  readonly said: boolean;
  /** What its rows may be, the likeliest first; confidence from 0 to 1. */
  readonly candidates: readonly { readonly object: string; readonly confidence: number }[];
  /** Whether it tells whom the other tables mean by ids of people. */
  readonly people: boolean;
  /** Why it cannot be imported. */
  readonly problem: { readonly detail: string } | null;
  /** Columns that point to a table which is written later, and are written when that is. */
  readonly waiting: readonly string[];
  /** Its import; null where it is left out. */
  readonly run: ImportRun | null;
  /** Its import once more, of the columns that waited. */
  readonly links: ImportRun | null;
}

/** An import of a file of several tables; its numbers are those of all of them together. */
export type ImportSet = Pick<
  ImportRun,
  | 'id'
  | 'dryRun'
  | 'fileName'
  | 'by'
  | 'state'
  | 'undoing'
  | 'canBeUndone'
  | 'undone'
  | 'counts'
  | 'position'
  | 'rate'
  | 'createdAt'
  | 'startedAt'
  | 'finishedAt'
  | 'detail'
> & { readonly tables: readonly SetTable[] };

export const isSet = (item: ImportRun | ImportSet): item is ImportSet => 'tables' in item;
