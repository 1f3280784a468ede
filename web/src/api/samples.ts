import { call } from './client';

/** The sample data of this workspace, and its removal. */

export const WHY_KEPT = ['changed', 'used', 'self', 'refused'] as const;
export type WhyKept = (typeof WHY_KEPT)[number];

export interface Removal {
  readonly id: string;
  readonly state: 'running' | 'stopped' | 'done';
  /** Whether it is being, or was, taken back. */
  readonly back: boolean;
  readonly wholly: boolean;
  /** Null while nobody has looked. */
  readonly total: number | null;
  readonly done: number;
  readonly removed: number;
  readonly kept: number;
  readonly restored: number;
  /** Could not be brought back: somebody has emptied the bin. */
  readonly lost: number;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly undoable: boolean;
}

export interface SampleData {
  readonly objects: readonly { readonly object: string; readonly count: number }[];
  readonly removal: Removal | null;
}

export interface KeptSamples {
  readonly count: number;
  /** The first of them. */
  readonly items: readonly {
    readonly object: string;
    readonly id: string;
    readonly label: string | null;
    readonly why: WhyKept;
  }[];
}

const move = (id: string, to: 'stop' | 'resume' | 'undo') =>
  call<void>('POST', `/sample-data/removals/${id}/${to}`);

/** Under this the answers are kept; not with the other names, which every page loads. */
export const SAMPLES_KEY = ['sampleData'] as const;

export const samples = {
  read: () => call<SampleData>('GET', '/sample-data'),
  kept: () => call<KeptSamples>('GET', '/sample-data/kept'),
  remove: (wholly: boolean) => call<Removal>('POST', '/sample-data/removals', { body: { wholly } }),
  stop: (id: string) => move(id, 'stop'),
  resume: (id: string) => move(id, 'resume'),
  undo: (id: string) => move(id, 'undo'),
};
