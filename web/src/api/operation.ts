import { call, sendForm } from './client';
import type { ImportSet, SetOptions } from './importSets';
import type { Corrections, Wishes } from './imports';

/** What goes on in the background, what was imported, and how the machine is. */

export type Move = 'pause' | 'resume' | 'stop' | 'again';

export type WorkState = 'waiting' | 'running' | 'paused' | 'done' | 'failed' | 'stopped';

export interface Trouble {
  readonly reason: string;
  readonly text: string;
  /** The word by which it is found in the log of the server. */
  readonly error: string;
  readonly at: string;
  readonly tries: number;
}

export interface Work {
  readonly kind: string;
  readonly id: string;
  readonly state: WorkState;
  readonly object: string | null;
  readonly label: string | null;
  readonly by: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly wrong: number;
  readonly rate: number | null;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly problem: string | null;
  readonly trouble: Trouble | null;
  readonly moves: readonly Move[];
}

/** Something that comes round again and again. */
export interface Round {
  readonly kind: string;
  readonly running: boolean;
  readonly last: string | null;
  readonly next: string;
  readonly trouble: Trouble | null;
}

export interface Jobs {
  readonly items: readonly Work[];
  readonly rounds: readonly Round[];
}

export interface ImportOptions {
  readonly object: string;
  readonly mode: 'create' | 'update' | 'upsert';
  readonly key?: string;
  readonly duplicates: 'skip' | 'create' | 'update';
  /** By heading what a column is; what is not named is found out. */
  readonly mapping?: Wishes;
  /** Which table of a file that has several, by its name; chosen where it is not said. */
  readonly sheet?: string;
  readonly corrections?: Corrections;
  /** Whether people are told of records that are given to them, or that they follow. */
  readonly notify?: boolean;
  readonly dryRun: boolean;
}

export interface ImportRun {
  readonly id: string;
  readonly object: string;
  readonly mode: 'create' | 'update' | 'upsert';
  readonly key: string | null;
  readonly dryRun: boolean;
  readonly fileName: string;
  readonly by: string;
  readonly state: 'running' | 'paused' | 'done' | 'failed' | 'undone';
  /** Running backwards: what it did is being taken back. */
  readonly undoing: boolean;
  readonly canBeUndone: boolean;
  /** Records taken back, and those that stay because somebody has changed them since. */
  readonly undone: { readonly restored: number; readonly kept: number };
  readonly counts: {
    readonly total: number;
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly duplicate: number;
    readonly wrong: number;
    /** Records that were made so that rows can point to them. */
    readonly linked?: number;
  };
  readonly position: number;
  readonly rate: number;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly unmapped: readonly string[];
  /** Columns whose cells name several records where one is meant: the first is taken. */
  readonly severalIds: readonly string[];
  /** Which table of the file is imported; null where it is one table without a name. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly encoding: string;
  readonly delimiter: string;
  readonly detail: string | null;
}

export type CheckState = 'good' | 'attention' | 'bad';

export interface Finding {
  readonly name: string;
  readonly state: CheckState;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Health {
  readonly at: string;
  readonly checks: readonly Finding[];
}

export const operation = {
  jobs: () => call<Jobs>('GET', '/jobs'),
  move: (work: Pick<Work, 'kind' | 'id'>, move: Move) =>
    call<void>('POST', `/jobs/${work.kind}/${work.id}/${move}`),
  bringRound: (kind: string) => call<void>('POST', `/jobs/rounds/${kind}`),
  health: () => call<Health>('GET', '/health'),
  imports: () => call<{ readonly items: readonly (ImportRun | ImportSet)[] }>('GET', '/imports'),
  readImport: <Run = ImportRun>(id: string) => call<Run>('GET', `/imports/${id}`),
  startImport: (file: File, options: ImportOptions | SetOptions, onProgress?: (part: number) => void) => {
    const form = new FormData();
    form.append('options', new Blob([JSON.stringify(options)], { type: 'application/json' }));
    form.append('file', file, file.name);
    return sendForm<{ readonly id: string }>('/imports', form, onProgress);
  },
  moveImport: (id: string, move: 'pause' | 'resume' | 'cancel' | 'undo') =>
    call<ImportRun | ImportSet>('POST', `/imports/${id}/${move}`),
  /** Where the rows that were not taken can be had, with the reasons. */
  wrongRows: (id: string) => `/api/v1/imports/${id}/errors.csv`,
  /** The same of a file of several tables: an archive of a file for each of them. */
  wrongRowsOfTables: (id: string) => `/api/v1/imports/${id}/errors.zip`,
  /** Where the records that an undo left as they are can be had, with the reasons. */
  keptRecords: (id: string) => `/api/v1/imports/${id}/kept.csv`,
};
