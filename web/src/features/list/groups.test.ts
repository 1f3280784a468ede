import { describe, expect, it } from 'vitest';
import type { RecordRow } from '@/api/types';
import { aField } from '@/fields/testing';
import { aggregateOf, groupsOf, linesOf, summedOf, treeOfGroup } from './groups';

const stage = aField('picklist', { name: 'stage' });
const closeDate = aField('date', { name: 'closeDate' });
const calledAt = aField('dateTime', { name: 'calledAt' });
const owner = aField('lookup', { name: 'owner', to: ['user'] });
const amount = aField('money', { name: 'amount' });
const moment = { timeZone: 'Asia/Shanghai', now: new Date('2026-03-04T18:00:00Z') };

describe('groups', () => {
  it('are counted, and amounts added up, by the server', () => {
    expect(aggregateOf(stage, [amount], undefined).measures).toEqual([
      { fn: 'count' },
      { fn: 'sum', field: 'amount' },
    ]);
    expect(aggregateOf(closeDate, [], undefined).groupBy).toEqual([{ field: 'closeDate', bucket: 'month' }]);
  });

  it('add up only what can be added and read', () => {
    const masked = aField('decimal', { name: 'x', can: { read: true, edit: false, masked: true } });
    const far = aField('formula', { name: 'y', result: 'money' });
    expect(summedOf([stage, amount, masked, far, aField('percent')])).toEqual([amount, far]);
  });

  it('tell sums in their currency, and stand last without a value', () => {
    const unit = { currency: 'CNY', converted: false, withoutRate: [] };
    const groups = groupsOf(
      {
        rows: [
          { group: [null], values: [1, null] },
          { group: ['won'], values: [2, 50] },
        ],
        units: [null, unit],
      },
      stage,
      [amount],
    );
    expect(groups.map(({ value, count, sums }) => [value, count, sums.map((sum) => sum.value)])).toEqual([
      ['won', 2, [{ amount: 50, currency: 'CNY' }]],
      [null, 1, []],
    ]);
  });

  it('stand in the order of the options', () => {
    const label = {};
    const ordered = aField('picklist', {
      options: [
        { value: 'new', label },
        { value: 'lost', label },
        { value: 'done', label },
      ],
    });
    const rows = ['done', 'lost', 'new'].map((value) => ({ group: [value], values: [1] }));
    expect(groupsOf({ rows, units: [null] }, ordered, []).map(({ value }) => value)).toEqual([
      'new',
      'lost',
      'done',
    ]);
  });
});

describe('the records of a group', () => {
  it('have its value, or none', () => {
    expect(treeOfGroup(stage, 'won', moment)).toEqual({ op: 'eq', field: 'stage', value: 'won' });
    expect(treeOfGroup(owner, { id: 'u1', label: 'Ada' }, moment)).toEqual({
      op: 'eq',
      field: 'owner',
      value: 'u1',
    });
    expect(treeOfGroup(closeDate, null, moment)).toEqual({ op: 'eq', field: 'closeDate', value: null });
  });

  it('lie in its month, as the reader’s clocks say', () => {
    expect(treeOfGroup(calledAt, '2026-02-01', moment)).toEqual({
      op: 'and',
      of: [
        { op: 'ge', field: 'calledAt', value: '2026-01-31T16:00:00.000Z' },
        { op: 'lt', field: 'calledAt', value: '2026-02-28T16:00:00.000Z' },
      ],
    });
  });

  it('stand below its head once it is open, with a way to more', () => {
    const group = { key: '"won"', value: 'won', count: 3, sums: [] };
    const row: RecordRow = { id: 'r1', version: 1 };
    const kinds = (opened: Parameters<typeof linesOf>[1]) => linesOf([group], opened).map(({ kind }) => kind);
    expect(kinds(new Map())).toEqual(['group']);
    const open = { rows: [row], hasMore: true, isWaiting: false };
    expect(kinds(new Map([[group.key, open]]))).toEqual(['group', 'row', 'more']);
    expect(kinds(new Map([[group.key, { ...open, hasMore: false, isWaiting: true }]]))).toEqual([
      'group',
      'row',
      'waiting',
    ]);
  });
});
