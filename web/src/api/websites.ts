import { call } from './client';
import type { Language } from './types';

/** Websites whose visitors’ events are collected. */

/** The fields of an object by which visitors are found; null for what is not looked for. */
export interface KnownBy {
  readonly object: string;
  readonly externalId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface WebsiteDefinition {
  readonly name: string;
  /** Whose pages may send, such as `https://www.acme.example`. */
  readonly origins: readonly string[];
  readonly consent: { readonly [language in Language]?: string } | null;
  /** Whether the website asks for consent by means of its own. */
  readonly consentElsewhere: boolean;
  /** What is kept of the queries of addresses, `utm_…` aside. */
  readonly parameters: readonly string[];
  readonly knownBy: readonly KnownBy[];
  readonly keptMonths: number;
}

export interface Website extends WebsiteDefinition {
  readonly id: string;
  /** Names it in the address of its script. */
  readonly key: string;
  readonly state: 'on' | 'off';
  readonly consentVersion: number | null;
  readonly version: number;
  /** The last thirty days, the oldest first. */
  readonly days: readonly { readonly day: string; readonly count: number }[];
  readonly lastAt: string | null;
}

/** An event without what it says of anybody. */
export interface WebsiteEvent {
  readonly at: string;
  readonly type: string;
  readonly url: string | null;
  /** Whether the record of the visitor is found. */
  readonly known: boolean;
}

/** Something that somebody did on a website, in the timeline of her record. */
export interface TimelineEvent {
  readonly kind: 'event';
  readonly at: string;
  readonly id: string;
  /** The name of the website. */
  readonly website: string;
  /** `page`, `cart`, `order`, or a name that the website gives it. */
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Items<T> {
  readonly items: readonly T[];
}

export const websiteKeys = {
  all: ['websites'] as const,
  list: ['websites', 'list'] as const,
  events: (id: string) => ['websites', 'events', id] as const,
};

const one = (id: string) => `/websites/${encodeURIComponent(id)}`;

type Changed = Partial<WebsiteDefinition> & { readonly state?: 'on' | 'off' };

export const websites = {
  list: (signal?: AbortSignal) => call<Items<Website>>('GET', '/websites', { signal }),
  add: (said: WebsiteDefinition) => call<Website>('POST', '/websites', { body: said }),
  change: (id: string, said: Changed, version?: number) =>
    call<Website>('PATCH', one(id), { body: said, ...(version === undefined ? {} : { version }) }),
  remove: (id: string) => call<void>('DELETE', one(id)),
  /** What it has taken, the latest first. */
  events: (id: string, signal?: AbortSignal) =>
    call<Items<WebsiteEvent>>('GET', `${one(id)}/events`, { signal }),
};
