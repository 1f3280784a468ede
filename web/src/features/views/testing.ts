import type { View, ViewForm, ViewList } from '@/api/views';
import { aField, anObject } from '@/fields/testing';
import { type Answers, visit } from '@/testing';

/** Deals, a view of the big ones, and a server that keeps views. */

export const account = anObject(
  [aField('text', { name: 'name' }), aField('picklist', { name: 'industry' })],
  {
    name: 'account',
    label: { en: 'Account' },
    plural: { en: 'Accounts' },
  },
);
export const deal = anObject(
  [
    aField('text', { name: 'name', label: { en: 'Deal' } }),
    aField('decimal', { name: 'size', label: { en: 'Size' } }),
    aField('formula', { name: 'score', label: { en: 'Score' }, result: 'decimal' }),
    aField('lookup', { name: 'account', to: ['account'], label: { en: 'Account' } }),
    aField('dateTime', { name: 'createdAt', label: { en: 'Created' }, system: true, readOnly: true }),
  ],
  { list: ['name', 'size', 'score'], plural: { en: 'Deals' } },
);
export const big: View = {
  id: 'v1',
  object: 'opportunity',
  name: 'Big ones',
  audience: 'private',
  team: null,
  owner: { id: 'u1', label: 'Maria' },
  tab: true,
  columns: [{ field: 'name' }, { field: 'size', width: 120 }],
  sort: ['-size'],
  group: null,
  density: null,
  filter: { op: 'gt', field: 'size', value: 100 },
  colours: [],
  version: 3,
  standard: false,
  can: { change: true },
  problems: [],
  own: null,
};
export const rows = [
  { id: 'r1', version: 1, name: 'Acme', size: 500, score: 7 },
  { id: 'r2', version: 1, name: 'Bolt', size: 300, score: 8 },
];

export interface Kept {
  list: ViewList;
  /** The answer to the next change of a record, if it is not to succeed. */
  refusal?: Response | undefined;
}

export const freshly = (): Kept => ({
  list: { items: [big], own: null, opening: null, tabs: [], hidden: [], may: { everyone: false, teams: [] } },
});

export const serverOf =
  (kept: Kept): Answers =>
  ({ method, path, body }) => {
    if (method === 'GET' && path === '/views?object=opportunity') return kept.list;
    if (method === 'POST' && path === '/views') {
      const made = { ...big, ...(body as ViewForm), id: 'v2', team: null, version: 1 };
      kept.list = { ...kept.list, items: [...kept.list.items, made] };
      return made;
    }
    if (method === 'PUT' && path === '/views/v1') {
      const changed = { ...big, ...(body as ViewForm), team: null, version: 4 };
      kept.list = { ...kept.list, items: [changed] };
      return changed;
    }
    if (method === 'DELETE' && path === '/views/v1') {
      kept.list = { ...kept.list, items: [] };
      return {};
    }
    if (path === '/views/v1/restore') {
      kept.list = { ...kept.list, items: [big] };
      return big;
    }
    if (path.startsWith('/me/views')) return {};
    if (path === '/records/opportunity/query') return { items: rows, next: null, total: 2 };
    if (method === 'PATCH') return kept.refusal ?? { ...rows[0], ...(body as object), version: 2 };
    return undefined;
  };

export const openList = (path: string, kept: Kept) => visit(path, [deal, account], serverOf(kept));

/** What was asked last. */
export const lastAsked = (sent: ReturnType<typeof openList>) =>
  sent.filter(({ path, body }) => path.endsWith('/query') && !(body as { count?: boolean }).count).at(-1)
    ?.body as { filter?: unknown; sort: string[]; fields: string[] };
