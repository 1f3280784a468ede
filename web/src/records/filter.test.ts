import { describe, expect, it } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Condition, readConditions, treeOf } from './filter';

const object = anObject([
  aField('text', { name: 'name' }),
  aField('money', { name: 'amount' }),
  aField('date', { name: 'closeDate' }),
  aField('dateTime', { name: 'calledAt' }),
  aField('lookup', { name: 'owner', to: ['user'] }),
  aField('picklist', { name: 'stage' }),
  aField('text', { name: 'secret', can: { read: false, edit: false } }),
]);
const moment = { timeZone: 'Asia/Shanghai', now: new Date('2026-03-04T18:00:00Z') }; // the 5th in Shanghai
const tree = (...conditions: Condition[]) => treeOf(object, conditions, '', moment);

describe('what is asked of the server', () => {
  it('is nothing when nothing is asked', () => {
    expect(tree()).toBeUndefined();
    expect(treeOf(object, [], '   ', moment)).toBeUndefined();
  });

  it('is the condition itself when there is one', () => {
    expect(tree({ field: 'amount', op: 'above', arg: 100 })).toEqual({
      op: 'gt',
      field: 'amount',
      value: 100,
    });
  });

  it('is all of them together when there are more, the searched text among them', () => {
    expect(treeOf(object, [{ field: 'amount', op: 'atMost', arg: 5 }], ' 王 ', moment)).toEqual({
      op: 'and',
      of: [
        { op: 'le', field: 'amount', value: 5 },
        { op: 'contains', field: 'name', value: '王' },
      ],
    });
  });

  it('asks for nothing by comparing with null', () => {
    expect(tree({ field: 'name', op: 'isEmpty' })).toEqual({ op: 'eq', field: 'name', value: null });
    expect(tree({ field: 'name', op: 'isNotEmpty' })).toEqual({ op: 'ne', field: 'name', value: null });
  });

  it('turns “does not” around', () => {
    expect(tree({ field: 'stage', op: 'noneOf', arg: ['won'] })).toEqual({
      op: 'not',
      of: [{ op: 'in', field: 'stage', value: ['won'] }],
    });
  });

  it('asks of a field of several values whether it holds one of them', () => {
    const several = anObject([aField('tags', { name: 'tags' })]);
    const asks = (arg: readonly string[]) =>
      treeOf(several, [{ field: 'tags', op: 'anyOf', arg }], '', moment);
    expect(asks(['VIP', 'new'])).toEqual({ op: 'hasAny', field: 'tags', value: ['VIP', 'new'] });
  });

  it('leaves who “me” is to the server', () => {
    expect(tree({ field: 'owner', op: 'isMe' })).toEqual({ op: 'eq', field: 'owner', value: { fn: 'me' } });
  });

  it('asks for lookups by id though the link keeps their labels', () => {
    const arg = [
      { id: 'u1', label: 'Ada' },
      { id: 'u2', label: 'Bo' },
    ];
    expect(tree({ field: 'owner', op: 'anyOf', arg })).toEqual({
      op: 'in',
      field: 'owner',
      value: ['u1', 'u2'],
    });
  });
});

describe('relative days', () => {
  it('count the reader’s today in', () => {
    expect(tree({ field: 'closeDate', op: 'lastDays', arg: 30 })).toEqual({
      op: 'and',
      of: [
        { op: 'ge', field: 'closeDate', value: '2026-02-04' },
        { op: 'le', field: 'closeDate', value: '2026-03-05' },
      ],
    });
  });

  it('become instants of the reader’s zone on a date-time, the last day whole', () => {
    expect(tree({ field: 'calledAt', op: 'isToday' })).toEqual({
      op: 'and',
      of: [
        { op: 'ge', field: 'calledAt', value: '2026-03-04T16:00:00.000Z' },
        { op: 'lt', field: 'calledAt', value: '2026-03-05T16:00:00.000Z' },
      ],
    });
  });

  it('bound one side only for before and after', () => {
    expect(tree({ field: 'closeDate', op: 'beforeDay', arg: '2026-03-01' })).toEqual({
      op: 'le',
      field: 'closeDate',
      value: '2026-02-28',
    });
    expect(tree({ field: 'calledAt', op: 'afterDay', arg: '2026-03-01' })).toEqual({
      op: 'ge',
      field: 'calledAt',
      value: '2026-03-01T16:00:00.000Z',
    });
  });
});

describe('a link', () => {
  it('brings back the conditions it was made of', () => {
    const conditions: Condition[] = [
      { field: 'stage', op: 'anyOf', arg: ['won'] },
      { field: 'closeDate', op: 'betweenDays', arg: ['2026-01-01', '2026-02-01'] },
    ];
    expect(readConditions(object, JSON.parse(JSON.stringify(conditions)))).toEqual(conditions);
  });

  it('typed by hand brings no more than can be asked', () => {
    const raw = [
      null,
      'text',
      { field: 'nothing', op: 'is', arg: 'a' },
      { field: 'name', op: 'toString', arg: 'a' },
      { field: 'name', op: 'above', arg: 1 },
      { field: 'name', op: 'contains', arg: '' },
      { field: 'secret', op: 'contains', arg: 'a' },
    ];
    expect(readConditions(object, raw)).toEqual([]);
    expect(readConditions(object, 'everything')).toEqual([]);
  });
});
