import { call } from './client';

/** With whom a single record is shared, and why somebody sees it. */

export interface Share {
  readonly id: string;
  readonly person: string | null;
  readonly team: string | null;
  readonly role: string | null;
  readonly edit: boolean;
  readonly until: string | null;
  readonly sharedAt: string;
  readonly sharedBy: string;
  /** Of the person or the team. */
  readonly name: string | null;
  readonly sharedByName: string | null;
}

export interface ShareForm {
  readonly person?: string;
  readonly team?: string;
  readonly role?: string;
  readonly edit: boolean;
  readonly until?: string | null;
}

/** `team` for those who work on the record together, `shares` for everybody else. */
export type ShareKind = 'shares' | 'team';

export interface Ground {
  readonly kind: string;
  readonly edit: boolean;
  readonly name: string | null;
  readonly until: string | null;
  readonly text: string;
}

export interface AccessAnswer {
  readonly user: string;
  readonly name: string | null;
  readonly role: string;
  readonly see: boolean;
  readonly edit: boolean;
  readonly reasons: readonly Ground[];
  /** What she lacks, where she does not see the record. */
  readonly missing: string | null;
}

export interface AccessPage {
  readonly items: readonly AccessAnswer[];
  readonly next: string | null;
}

interface Items<T> {
  readonly items: readonly T[];
}

const path = (object: string, id: string, rest: string) =>
  `/records/${encodeURIComponent(object)}/${encodeURIComponent(id)}/${rest}`;

export const sharing = {
  may: (object: string, id: string) =>
    call<{ readonly share: boolean; readonly ask: boolean }>('GET', path(object, id, 'access/may')),
  mine: (object: string, id: string) => call<AccessAnswer>('GET', path(object, id, 'access')),
  of: (object: string, id: string, user: string) =>
    call<AccessAnswer>('GET', path(object, id, `access?user=${encodeURIComponent(user)}`)),
  everybody: (object: string, id: string, cursor: string | null) =>
    call<AccessPage>(
      'GET',
      path(object, id, `access/people?limit=20${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`),
    ),
  list: (object: string, id: string, kind: ShareKind) => call<Items<Share>>('GET', path(object, id, kind)),
  add: (object: string, id: string, kind: ShareKind, form: ShareForm) =>
    call<Share>('POST', path(object, id, kind), { body: form }),
  remove: (object: string, id: string, kind: ShareKind, share: string) =>
    call<void>('DELETE', path(object, id, `${kind}/${share}`)),
  /** A masked value in clear; the log says who asked. */
  reveal: (object: string, id: string, field: string) =>
    call<{ readonly value: unknown }>('POST', path(object, id, 'reveal'), { body: { field } }),
};
