import { call } from './client';
import type { Reference } from './types';

/** Programs of others that act for people who let them, or by themselves. */

export interface AppDefinition {
  readonly name: string;
  readonly about: string;
  /** Whether it can keep a secret; stays as it is. */
  readonly confidential: boolean;
  readonly redirects: readonly string[];
  /** The most that it may ask for: general ones, or such as `read:contact`. */
  readonly scopes: readonly string[];
  /** Of those who may use it; empty for everybody. */
  readonly roles: readonly string[];
  /** As whom it acts by itself; null where it does not. */
  readonly serviceUser: string | null;
}

export interface App extends Omit<AppDefinition, 'serviceUser'> {
  /** Its client_id. */
  readonly id: string;
  readonly serviceUser: Reference | null;
  readonly on: boolean;
  readonly lastUsedAt: string | null;
  readonly lastUsedFrom: string | null;
  readonly version: number;
}

/** That an app acts for somebody. */
export interface AppGiven {
  readonly app: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly since: string;
  readonly lastUsedAt: string | null;
  readonly lastUsedFrom: string | null;
}

export interface AppPerson extends AppGiven {
  readonly person: Reference;
}

/** What an app asks somebody for. */
export interface AppRequest {
  readonly name: string;
  readonly about: string;
  readonly scopes: readonly string[];
  /** Whether she has allowed as much before. */
  readonly known: boolean;
  /** Where she will be sent. */
  readonly host: string;
  /** Where to go at once, since it has asked for something that there is not. */
  readonly back: string | null;
}

interface Items<T> {
  readonly items: readonly T[];
}

export const appKeys = {
  all: ['apps'] as const,
  list: ['apps', 'list'] as const,
  people: (id: string) => ['apps', 'people', id] as const,
  mine: ['apps', 'mine'] as const,
  request: (query: string) => ['apps', 'request', query] as const,
};

const one = (id: string) => `/apps/${encodeURIComponent(id)}`;

export const apps = {
  list: () => call<Items<App>>('GET', '/apps'),
  add: (said: AppDefinition) =>
    call<App & { readonly secret: string | null }>('POST', '/apps', { body: said }),
  change: (id: string, said: Partial<AppDefinition> & { readonly on?: boolean }, version?: number) =>
    call<App>('PATCH', one(id), { body: said, ...(version === undefined ? {} : { version }) }),
  remove: (id: string) => call<void>('DELETE', one(id)),
  rotate: (id: string) => call<{ readonly secret: string }>('POST', `${one(id)}/secret`),
  people: (id: string) => call<Items<AppPerson>>('GET', `${one(id)}/people`),
  withdraw: (id: string, person: string) => call<void>('DELETE', `${one(id)}/people/${person}`),

  mine: () => call<Items<AppGiven>>('GET', '/me/apps'),
  withdrawMine: (id: string) => call<void>('DELETE', `/me/apps/${encodeURIComponent(id)}`),
  /** @param query as the app has put it behind the address by which it sent somebody here */
  request: (query: string) => call<AppRequest>('POST', '/me/apps/request', { body: { query } }),
  decide: (query: string, allowed: boolean) =>
    call<{ readonly back: string }>('POST', '/me/apps/decision', { body: { query, allowed } }),
};
