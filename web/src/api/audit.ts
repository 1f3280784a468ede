import { call } from './client';
import type { Change, Reference } from './types';

/** The log of what everybody did, and whether it is still what the program wrote. */

export const ENTRY_KINDS = [
  'created',
  'updated',
  'deleted',
  'restored',
  'purged',
  'defined',
  'signedIn',
  'signInFailed',
  'signedOut',
  'lockedOut',
  'passwordSet',
  'factorChanged',
  'sessionEnded',
  'tokenMade',
  'tokenRevoked',
  'appAllowed',
  'appWithdrawn',
  'appMisused',
  'invited',
  'activated',
  'deactivated',
  'refused',
  'rightsChanged',
  'shared',
  'unshared',
  'revealed',
  'exported',
  'imported',
  'changedMany',
  'merged',
  'unmerged',
  'keysRotated',
  'protectionChanged',
  'sourceChosen',
  'measured',
  'inspected',
  'repaired',
  'verified',
  'logCut',
  'logRuleChanged',
  'unknown',
] as const;

/** Kinds that are looked for together. */
export const KIND_GROUPS = {
  records: ['created', 'updated', 'deleted', 'restored', 'purged', 'imported'],
  signIns: [
    'signedIn',
    'signInFailed',
    'signedOut',
    'lockedOut',
    'sessionEnded',
    'passwordSet',
    'factorChanged',
  ],
  refusals: ['refused', 'signInFailed', 'lockedOut'],
  outgoing: ['revealed', 'exported'],
  settings: [
    'defined',
    'rightsChanged',
    'shared',
    'unshared',
    'tokenMade',
    'tokenRevoked',
    'appAllowed',
    'appWithdrawn',
    'appMisused',
    'keysRotated',
    'protectionChanged',
    'logRuleChanged',
    'logCut',
  ],
} as const satisfies Readonly<Record<string, readonly (typeof ENTRY_KINDS)[number][]>>;

export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly by: Reference;
  readonly origin: string;
  readonly address: string;
  readonly agent: string;
  readonly kind: EntryKind;
  readonly object: string;
  readonly record: string | null;
  readonly changes: readonly Change[];
}

export interface AuditPage {
  readonly items: readonly AuditEntry[];
  readonly next: string | null;
}

/** What is looked for; what is not there is not asked for. */
export interface AuditQuery {
  /** One or several, with commas between. */
  readonly kind?: string;
  readonly object?: string;
  readonly actor?: string;
  readonly record?: string;
  /** The first and the last day, in the reader's time zone. */
  readonly from?: string;
  readonly to?: string;
}

export interface Damage {
  readonly kind: string;
  readonly link: number | null;
  readonly entry: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
  readonly text: string;
}

export interface Verification {
  readonly id: string;
  readonly state: 'running' | 'done' | 'stopped';
  readonly startedBy: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly links: number;
  readonly totalLinks: number;
  readonly entries: number;
  readonly intact: boolean;
  readonly damaged: number;
  readonly damages: readonly Damage[];
}

export const audit = {
  page: (query: Readonly<Record<string, string>>, signal: AbortSignal) =>
    call<AuditPage>('GET', `/audit?${new URLSearchParams(query)}`, { signal }),
  verification: () => call<Verification>('GET', '/audit/verification'),
  verify: () => call<Verification>('POST', '/audit/verification'),
  retention: () => call<{ readonly months: number | null }>('GET', '/audit/retention'),
  keepFor: (months: number | null) => call<void>('PUT', '/audit/retention', { body: { months } }),
  stop: () => call<void>('DELETE', '/audit/verification'),
};
