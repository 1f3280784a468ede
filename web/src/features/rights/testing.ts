import type { Role } from '@/api/rights';
import { aField, anObject } from '@/fields/testing';
import type { Answers, Sent } from '@/testing';

const named = (name: string, label: string) => ({
  name,
  label: { 'zh-CN': label, en: label },
  plural: { 'zh-CN': `${label}s`, en: `${label}s` },
});
export const account = anObject(
  [
    aField('text', { name: 'name', label: { en: 'Name' } }),
    aField('phone', { name: 'phone', label: { en: 'Phone' }, sensitivity: 'personal' }),
  ],
  { ...named('account', 'Account'), group: 'party' },
);
export const lead = anObject([aField('text', { name: 'name' })], {
  ...named('lead', 'Lead'),
  group: 'sales',
});
export const user = anObject([aField('text', { name: 'name' })], {
  ...named('user', 'User'),
  group: 'identity',
});

export const salesperson: Role = {
  name: 'salesperson',
  label: 'Salesperson',
  labels: { 'zh-CN': '销售', en: 'Salesperson' },
  standard: true,
  changed: false,
  version: 7,
  people: 3,
  functions: [],
  personal: 'edit',
  secret: 'masked',
  objects: { '*': { read: 'team', edit: 'own', can: ['create'] } },
  fields: {},
};
export const apprentice: Role = {
  ...salesperson,
  name: 'apprentice',
  label: 'Apprentice',
  labels: { 'zh-CN': '实习生', en: 'Apprentice' },
  standard: false,
  changed: true,
  people: 0,
};

/** A server that has these roles, and keeps what becomes of them. */
export const serverWith =
  (kept: { roles: readonly Role[] }): Answers =>
  ({ method, path, body }) => {
    if (path === '/roles' && method === 'GET') return { items: kept.roles };
    if (path === '/roles') return { ...apprentice, ...(body as object), label: 'Junior' };
    if (path.startsWith('/roles/') && method === 'PATCH') {
      const { objects, ...rest } = body as { objects?: object };
      const changed: Role = {
        ...salesperson,
        ...rest,
        objects: { ...salesperson.objects, ...objects },
        changed: true,
        version: salesperson.version + 1,
        original: { ...salesperson, label: salesperson.labels },
      };
      kept.roles = kept.roles.map((role) => (role.name === changed.name ? changed : role));
      return changed;
    }
    if (path.startsWith('/roles/') && method === 'DELETE') return {};
    if (path.startsWith('/users')) {
      return {
        items: [
          { id: 'u2', name: 'Wu Min', email: 'wu@example.com', role: 'apprentice', active: true },
          { id: 'u3', name: 'Eve', email: 'eve@example.com', role: 'salesperson', active: true },
        ],
        next: null,
      };
    }
    if (path.startsWith('/teams')) return { items: [{ id: 't1', name: 'East' }], next: null };
    if (path === '/sharing-rules' && method === 'GET') return { items: [] };
    if (path === '/sharing-rules') return { id: 'r1', ...(body as object) };
    return undefined;
  };

export const sentTo = (sent: readonly Sent[], method: string, path: string) =>
  sent.find((one) => one.method === method && one.path === path);
