import { call } from './client';

/** Programs elsewhere that are told of changes, and what became of what they were told. */

export const CHANGE_KINDS = [
  'created',
  'updated',
  'deleted',
  'restored',
  'purged',
  'merged',
  'unmerged',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type WebhookCause = 'failing' | 'gone' | 'person' | 'definition';

export interface WebhookDefinition {
  readonly name: string;
  readonly url: string;
  readonly objects: readonly string[];
  readonly kinds: readonly ChangeKind[];
  /** In the condition language; null for all records. Only of a single object. */
  readonly condition: string | null;
  /** Of which at least one must have changed; empty for any. Only of a single object. */
  readonly fields: readonly string[];
  /** Whether records are told as they are, or only that they changed. */
  readonly values: boolean;
}

export interface Webhook extends WebhookDefinition {
  readonly id: string;
  /** With whose rights it reads. */
  readonly person: { readonly id: string; readonly label: string };
  readonly state: 'on' | 'off' | 'stopped';
  /** Why it stopped by itself. */
  readonly cause: WebhookCause | null;
  /** So many, one after the other, by now. */
  readonly failures: number;
  readonly deliveredAt: string | null;
  readonly waiting: number;
  readonly dead: number;
  readonly version: number;
}

export const DELIVERY_STATES = ['waiting', 'delivered', 'dead', 'withheld'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export interface Attempt {
  readonly number: number;
  readonly at: string;
  /** Null where there was no answer. */
  readonly status: number | null;
  readonly millis: number;
  readonly problem: 'address' | 'timeout' | 'unreachable' | 'tls' | 'redirect' | null;
  readonly answer: string;
}

export interface Delivery {
  readonly id: string;
  readonly kind: ChangeKind | 'test';
  readonly object: string | null;
  readonly record: string | null;
  readonly at: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** When it is tried next; null where it is not. */
  readonly nextAt: string | null;
  readonly last: Attempt | null;
}

export interface WholeDelivery extends Omit<Delivery, 'last'> {
  readonly log: readonly Attempt[];
  /** What was sent last, as JSON. */
  readonly payload: string | null;
}

export interface DeliveryPage {
  readonly items: readonly Delivery[];
  readonly next: string | null;
}

export const webhookKeys = {
  all: ['webhooks'] as const,
  list: ['webhooks', 'list'] as const,
  deliveries: (id: string, state: string) => ['webhooks', 'deliveries', id, state] as const,
  delivery: (id: string, delivery: string) => ['webhooks', 'delivery', id, delivery] as const,
};

const one = (id: string) => `/webhooks/${encodeURIComponent(id)}`;

export const webhooks = {
  list: (signal?: AbortSignal) =>
    call<{ readonly items: readonly Webhook[] }>('GET', '/webhooks', { signal }),
  add: (said: WebhookDefinition) =>
    call<Webhook & { readonly secret: string }>('POST', '/webhooks', { body: said }),
  change: (
    id: string,
    said: Partial<WebhookDefinition> & { readonly state?: 'on' | 'off' },
    version?: number,
  ) => call<Webhook>('PATCH', one(id), { body: said, ...(version === undefined ? {} : { version }) }),
  remove: (id: string) => call<void>('DELETE', one(id)),
  rotate: (id: string) => call<{ readonly secret: string }>('POST', `${one(id)}/secret`),
  test: (id: string) => call<Delivery>('POST', `${one(id)}/test`),
  deliveries: (id: string, state: string, cursor: string | null, signal?: AbortSignal) =>
    call<DeliveryPage>(
      'GET',
      `${one(id)}/deliveries?${new URLSearchParams({ limit: '30', state, cursor: cursor ?? '' }).toString()}`,
      { signal },
    ),
  delivery: (id: string, delivery: string, signal?: AbortSignal) =>
    call<WholeDelivery>('GET', `${one(id)}/deliveries/${delivery}`, { signal }),
  replay: (id: string, delivery: string) => call<void>('POST', `${one(id)}/deliveries/${delivery}/replay`),
  replayDead: (id: string) =>
    call<{ readonly count: number }>('POST', `${one(id)}/deliveries/replay`, { body: {} }),
};
