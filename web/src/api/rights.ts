import { call } from './client';
import type { Language } from './types';

/** Roles and sharing rules, as whoever administers them sees them. */

export const REACHES = ['none', 'own', 'team', 'teamAndBelow', 'all'] as const;
export type Reach = (typeof REACHES)[number];

export const WORKS = ['create', 'delete', 'assign', 'bulk', 'import', 'export'] as const;
export type Work = (typeof WORKS)[number];

export const FIELD_RIGHTS = ['hidden', 'masked', 'read', 'edit'] as const;
export type FieldRight = (typeof FIELD_RIGHTS)[number];

export const FUNCTIONS = [
  'users',
  'roles',
  'settings',
  'schema',
  'security',
  'audit',
  'purge',
  'quality',
  'webhooks',
  'forms',
  'collect',
  'apps',
  'whole',
  'bi',
  'reveal',
] as const;
export type RoleFunction = (typeof FUNCTIONS)[number];

/** Stands for all objects that a role does not name. */
export const EVERY_OTHER = '*';

export interface ObjectRights {
  readonly read: Reach;
  readonly edit: Reach;
  readonly can: readonly Work[];
}

/** What somebody may do. Of a role that is changed, the same after the change. */
export interface Rights {
  readonly label: Readonly<Record<Language, string>>;
  readonly functions: readonly RoleFunction[];
  readonly personal: FieldRight;
  readonly secret: FieldRight;
  readonly objects: Readonly<Record<string, ObjectRights>>;
  readonly fields: Readonly<Record<string, Readonly<Record<string, FieldRight>>>>;
}

export interface Role extends Omit<Rights, 'label'> {
  readonly name: string;
  readonly label: string;
  readonly labels: Rights['label'];
  readonly standard: boolean;
  readonly changed: boolean;
  readonly version: number;
  /** How many people have it. */
  readonly people?: number;
  /** What a standard role that was changed used to be. */
  readonly original?: Rights;
}

/** Whose records, or which: one of the three is given. */
export interface RuleSource {
  readonly team?: string | null;
  readonly role?: string | null;
  readonly condition?: string | null;
}

export interface RuleForm {
  readonly name: string;
  readonly object: string;
  readonly from: RuleSource;
  readonly with: { readonly team?: string | null; readonly role?: string | null };
  readonly edit: boolean;
  /** When it ends; null for never. */
  readonly until?: string | null;
}

export interface SharingRule extends RuleForm {
  readonly id: string;
}

interface Items<T> {
  readonly items: readonly T[];
}

const rolePath = (name: string) => `/roles/${encodeURIComponent(name)}`;

export const rights = {
  roles: () => call<Items<Role>>('GET', '/roles'),
  addRole: (name: string, definition: Rights) =>
    call<Role>('POST', '/roles', { body: { name, ...definition } }),
  /** @param patch a JSON merge patch of its {@link Rights} */
  changeRole: (name: string, patch: unknown, version: number) =>
    call<Role>('PATCH', rolePath(name), { body: patch, version }),
  /** A role that was made here goes; a standard one becomes what it was. */
  removeRole: (name: string) => call<void>('DELETE', rolePath(name)),

  rules: () => call<Items<SharingRule>>('GET', '/sharing-rules'),
  addRule: (form: RuleForm) => call<SharingRule>('POST', '/sharing-rules', { body: form }),
  changeRule: (id: string, form: RuleForm) =>
    call<SharingRule>('PUT', `/sharing-rules/${id}`, { body: form }),
  removeRule: (id: string) => call<void>('DELETE', `/sharing-rules/${id}`),
};
