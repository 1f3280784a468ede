import { describe, expect, it } from 'vitest';
import { ApiProblem } from '@/api/problem';
import { aField, anObject } from '@/fields/testing';
import { changesTo, literalOf, sameValue, startingValues } from './draft';
import { nextSort, readListSearch, readSort } from './listState';
import { problemsOf } from './problems';

const object = anObject([
  aField('text', { name: 'name' }),
  aField('lookup', { name: 'account', to: ['account'] }),
  aField('address', { name: 'address' }),
  aField('picklist', { name: 'stage', default: "'new'" }),
  aField('date', { name: 'openedOn', default: 'today()' }),
  aField('integer', { name: 'score', default: 5, readOnly: true }),
]);
const row = {
  id: '1',
  version: 3,
  name: 'Ada',
  account: { id: 'a1', label: 'Acme', object: 'account' },
  address: { city: '杭州市', province: '浙江省' },
  stage: null,
};

describe('the changes to a record', () => {
  it('are only what differs', () => {
    expect(changesTo(object, row, { name: 'Ada', stage: 'won' })).toEqual({ stage: 'won' });
  });

  it('do not mistake another label or order of keys for a change', () => {
    const values = {
      account: { id: 'a1', label: 'ACME Ltd' },
      address: { province: '浙江省', city: '杭州市', street: null },
    };
    expect(changesTo(object, row, values)).toEqual({});
  });

  it('hold the emptying of a value', () => {
    expect(changesTo(object, row, { name: null, stage: '' })).toEqual({ name: null });
  });
});

describe('values are the same', () => {
  it('whatever nothing is called', () => {
    expect(sameValue(null, '')).toBe(true);
    expect(sameValue([], undefined)).toBe(true);
    expect(sameValue(0, null)).toBe(false);
    expect(sameValue(false, null)).toBe(false);
    expect(sameValue(['a', 'b'], ['b', 'a'])).toBe(false);
  });
});

describe('a new record', () => {
  it('starts with literal defaults of what may be filled, and with what is known', () => {
    expect(startingValues(object, { account: row.account })).toEqual({ stage: 'new', account: row.account });
  });

  it.each([
    ["'new'", 'new'],
    ['"neu"', 'neu'],
    ['5', 5],
    ['-1.5', -1.5],
    ['true', true],
    ['now()', null],
    ["'a' + 'b'", null],
    [{ fn: 'me' }, null],
    [false, false],
    [undefined, null],
  ])('reads the default %j as %j', (text, value) => {
    expect(literalOf(text)).toBe(value);
  });
});

describe('the problems of a refusal', () => {
  const t = ((key: string) => key) as never;
  const refusal = new ApiProblem(422, 'invalid', 'Wrong values', '', [
    { field: 'name', code: 'required', detail: 'Required' },
    { field: 'address.city', code: 'unknown', detail: 'No such city' },
    { field: 'elsewhere', code: 'rule', detail: 'Not both' },
  ]);

  it('stand at their fields, parts at the whole, the rest above the form', () => {
    const problems = problemsOf(refusal, new Set(['name', 'address']), t);
    expect(problems.byField.get('name')).toEqual(['Required']);
    expect(problems.byField.get('address')).toEqual(['No such city']);
    expect(problems.general).toEqual(['Not both']);
  });

  it('are said in one sentence where there is no field to blame', () => {
    expect(problemsOf(new Error('boom'), new Set(), t).general).toEqual(['common.problem.unexpected']);
  });
});

describe('the address of a list', () => {
  it('keeps what makes sense and drops the rest', () => {
    expect(readListSearch({ sort: '-name', q: 12, where: [], row: -4, other: true })).toEqual({
      sort: '-name',
      q: '12',
    });
  });

  it('sorts by what can be sorted only', () => {
    expect(readSort(object, '-name')).toEqual({ field: 'name', descending: true });
    expect(readSort(object, 'nothing')).toEqual({ field: 'createdAt', descending: true });
  });

  it('goes up, down and back to the usual order', () => {
    const up = nextSort({ field: 'createdAt', descending: true }, 'name');
    expect(up).toEqual({ field: 'name', descending: false });
    const down = up && nextSort(up, 'name');
    expect(down).toEqual({ field: 'name', descending: true });
    expect(down && nextSort(down, 'name')).toBeUndefined();
  });
});
