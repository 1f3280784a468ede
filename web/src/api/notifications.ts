import { call } from './client';

export const KINDS = [
  'mentioned',
  'replied',
  'commented',
  'assigned',
  'changed',
  'stopped',
  'undelivered',
  'submitted',
] as const;
export type NotificationKind = (typeof KINDS)[number];

interface Named {
  readonly id: string;
  readonly label: string | null;
}

/** Something that one is told. */
export interface Notification {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly at: string;
  readonly read: boolean;
  /** How often it happened while it was unread; the number of records where many are meant. */
  readonly times: number;
  readonly actor: Named;
  readonly object: string;
  /** Null where many records are meant at once; without a name in the recycle bin. */
  readonly record: Named | null;
  readonly comment: string | null;
}

export interface NotificationPage {
  readonly items: readonly Notification[];
  readonly next: string | null;
}

export interface UnreadCount {
  readonly unread: number;
  readonly unreadIsAtLeast: boolean;
}

export type NotificationSettings = Readonly<Record<NotificationKind, boolean>>;

const PATH = '/me/notifications';
const follow = (object: string, id: string) =>
  `/records/${encodeURIComponent(object)}/${encodeURIComponent(id)}/follow`;

interface Following {
  readonly following: boolean;
}

export const notifications = {
  page: (unread: boolean, limit: number, cursor: string | null, signal?: AbortSignal) => {
    const asked = new URLSearchParams({ limit: String(limit) });
    if (unread) asked.set('unread', 'true');
    if (cursor !== null) asked.set('cursor', cursor);
    return call<NotificationPage>('GET', `${PATH}?${asked}`, { signal });
  },
  count: (signal?: AbortSignal) => call<UnreadCount>('GET', `${PATH}/count`, { signal }),
  read: (ids: readonly string[]) => call<void>('POST', `${PATH}/read`, { body: { ids } }),
  /** All that came until then. */
  readAll: (upTo: string) => call<void>('POST', `${PATH}/read`, { body: { upTo } }),
  settings: () => call<NotificationSettings>('GET', `${PATH}/settings`),
  want: (wanted: Partial<NotificationSettings>) =>
    call<NotificationSettings>('PATCH', `${PATH}/settings`, { body: wanted }),
  follows: (object: string, id: string) => call<Following>('GET', follow(object, id)),
  follow: (object: string, id: string, wanted: boolean) =>
    call<Following>(wanted ? 'PUT' : 'DELETE', follow(object, id)),
};
