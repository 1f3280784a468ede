import { call } from './client';
import type { OpenSession } from './security';
import type { Reference } from './types';

/** People, teams and the sign-in policy, as administrators see them. */

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly active: boolean;
  readonly team: Reference | null;
  readonly manager: Reference | null;
}

export interface Account {
  readonly user: string;
  readonly hasPassword: boolean;
  readonly mustChangePassword: boolean;
  readonly hasTotp: boolean;
  readonly passkeys: number;
  readonly sessions: number;
  readonly tokens: number;
  readonly lastSeenAt: string | null;
  readonly link: 'invitation' | 'reset' | null;
  readonly linkUntil: string | null;
}

export interface ColleagueForm {
  readonly name?: string;
  readonly email?: string;
  readonly role?: string;
  readonly team?: string | null;
  readonly manager?: string | null;
}

export interface SignInLink {
  readonly user: string;
  readonly kind: 'invitation' | 'reset';
  readonly link: string;
  readonly expiresAt: string;
}

export interface HandOver {
  readonly state: 'running' | 'stopped' | 'done';
  readonly total: number | null;
  readonly moved: number;
  readonly refused: number;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly parent: Reference | null;
  readonly manager: Reference | null;
}

export interface TeamForm {
  readonly name?: string;
  readonly parent?: string | null;
  readonly manager?: string | null;
}

export interface RoleEntry {
  readonly name: string;
  readonly label: string;
}

export interface SignInPolicy {
  readonly version: number;
  readonly yourAddress: string;
  readonly password: { readonly minLength: number; readonly forbidCommon: boolean; readonly history: number };
  readonly secondFactor: {
    readonly required: 'none' | 'roles' | 'all';
    readonly roles: readonly string[];
    readonly graceDays: number;
    readonly afterProvider: boolean;
  };
  readonly session: { readonly idleMinutes: number; readonly longestHours: number };
  readonly lockout: {
    readonly freeAttempts: number;
    readonly firstWaitSeconds: number;
    readonly longestWaitSeconds: number;
    readonly accountsPerNetwork: number;
  };
  readonly addresses: {
    readonly everybody: readonly string[];
    readonly roles: Readonly<Record<string, readonly string[]>>;
  };
}

export type SignInPolicyChange = Partial<Omit<SignInPolicy, 'version' | 'yourAddress'>>;

interface Items<T> {
  readonly items: readonly T[];
}

const PAGE = 200;

/** All pages one after the other; there are as many people as a company has. */
async function all<T>(path: string): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const next: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Items<T> & { readonly next: string | null } = await call(
      'GET',
      `${path}?limit=${PAGE}${next}`,
    );
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

export const people = {
  users: () => all<Colleague>('/users'),
  accounts: () => call<Items<Account>>('GET', '/users/accounts'),
  roles: () => call<Items<RoleEntry>>('GET', '/roles'),
  change: (id: string, form: ColleagueForm) => call<Colleague>('PATCH', `/users/${id}`, { body: form }),
  invite: (form: ColleagueForm) => call<SignInLink>('POST', '/users/invitations', { body: form }),
  link: (id: string) => call<SignInLink>('POST', `/users/${id}/link`),
  revokeLink: (id: string) => call<void>('DELETE', `/users/${id}/link`),
  demandPassword: (id: string) => call<void>('POST', `/users/${id}/password-change`),
  resetFactor: (id: string) => call<void>('DELETE', `/users/${id}/second-factor`),
  sessions: (id: string) => call<Items<OpenSession>>('GET', `/users/${id}/sessions`),
  endSessions: (id: string) => call<void>('DELETE', `/users/${id}/sessions`),
  deactivate: (id: string, to: string | null) =>
    call<void>('POST', `/users/${id}/deactivation`, { body: { to } }),
  activate: (id: string) => call<void>('POST', `/users/${id}/activation`),
  handOver: (id: string) => call<HandOver>('GET', `/users/${id}/hand-over`),
  stopHandOver: (id: string) => call<void>('DELETE', `/users/${id}/hand-over`),

  teams: () => all<Team>('/teams'),
  addTeam: (form: TeamForm) => call<Team>('POST', '/teams', { body: form }),
  changeTeam: (id: string, form: TeamForm) => call<Team>('PATCH', `/teams/${id}`, { body: form }),
  removeTeam: (id: string) => call<void>('DELETE', `/teams/${id}`),

  policy: () => call<SignInPolicy>('GET', '/sign-in-policy'),
  changePolicy: (body: SignInPolicyChange, version: number) =>
    call<SignInPolicy>('PATCH', '/sign-in-policy', { body, version }),
};
