import { describe, expect, it } from 'vitest';
import type { Rights } from '@/api/rights';
import { aField, anObject } from '@/fields/testing';
import {
  countOf,
  effective,
  patched,
  patchOf,
  rightsFor,
  sameRights,
  withField,
  withObject,
  withReach,
} from './rights';

const before: Rights = {
  label: { 'zh-CN': '销售', en: 'Sales' },
  functions: ['reveal'],
  personal: 'edit',
  secret: 'masked',
  objects: {
    '*': { read: 'team', edit: 'own', can: ['create', 'delete'] },
    product: { read: 'all', edit: 'none', can: [] },
  },
  fields: { account: { phone: 'masked' } },
};

describe('what a role may do with an object', () => {
  it('is what holds for all others where it is not named', () => {
    expect(effective(before, 'lead').read).toBe('team');
    expect(effective(before, 'product').read).toBe('all');
  });

  it('never reaches further in editing than in reading', () => {
    const rights = { read: 'all', edit: 'all', can: [] } as const;
    expect(withReach(rights, 'read', 'own')).toEqual({ read: 'own', edit: 'own', can: [] });
    expect(withReach(rights, 'edit', 'none').read).toBe('all');
  });
});

describe('a change of a role', () => {
  it('is told as what differs, and gives the same when it is made', () => {
    const after = withField(
      withObject(withObject(before, 'product', undefined), 'lead', {
        read: 'own',
        edit: 'own',
        can: ['create'],
      }),
      'account',
      'phone',
      undefined,
    );
    const patch = patchOf(before, after);

    expect(patch).toEqual({
      objects: { product: null, lead: { read: 'own', edit: 'own', can: ['create'] } },
      fields: { account: null },
    });
    expect(sameRights(patched(before, patch), after)).toBe(true);
    expect(countOf(patch)).toBe(3);
  });

  it('is none where only the order differs', () => {
    const same = withObject(before, '*', { read: 'team', edit: 'own', can: ['delete', 'create'] });
    expect(patchOf(before, same)).toEqual({});
  });
});

describe('the rights to a field', () => {
  it('let nobody hide what a record is called by', () => {
    const name = aField('text', { name: 'name' });
    const total = aField('formula', { name: 'total', readOnly: true, sensitivity: 'secret' });
    const object = anObject([name, total]);

    expect(rightsFor(object, name)).toEqual(['masked', 'read', 'edit']);
    expect(rightsFor(object, total)).toEqual(['hidden', 'masked', 'read']);
  });
});
