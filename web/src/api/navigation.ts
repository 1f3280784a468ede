import { call } from './client';
import type { Navigation } from './types';

/** Who has which navigation; null and absent for the usual, and for what everybody has. */
export interface Navigations {
  readonly everybody: Navigation | null;
  readonly roles: Readonly<Record<string, Navigation>>;
}

const path = (role: string | null) =>
  role === null ? '/navigation' : `/navigation?role=${encodeURIComponent(role)}`;

export const navigation = {
  all: () => call<Navigations>('GET', '/navigation'),
  /** @param role null for everybody whose role has none of its own; @param to null for the usual, or what everybody has */
  set: (role: string | null, to: Navigation | null) =>
    to === null ? call<void>('DELETE', path(role)) : call<void>('PUT', path(role), { body: to }),
};
