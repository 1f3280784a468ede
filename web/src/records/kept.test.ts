import { describe, expect, it } from 'vitest';
import type { Field } from '@/api/types';
import { operators } from '@/fields/operators';
import { operatorsOf } from '@/fields/registry';
import { aField, anObject } from '@/fields/testing';
import { Schema } from '@/schema/schema';
import type { Condition, Part } from './filter';
import { keptFilter, partsOf } from './kept';

const account = anObject([aField('text', { name: 'name' }), aField('picklist', { name: 'industry' })], {
  name: 'account',
});
const deal = anObject([
  aField('text', { name: 'name' }),
  aField('money', { name: 'amount' }),
  aField('date', { name: 'closeDate' }),
  aField('dateTime', { name: 'calledAt' }),
  aField('lookup', { name: 'owner', to: ['user'] }),
  aField('lookup', { name: 'account', to: ['account'] }),
  aField('picklist', { name: 'stage' }),
  aField('tags', { name: 'tags', many: true }),
  aField('boolean', { name: 'won' }),
]);
const schema = new Schema([account, deal]);

const argumentFor = (field: Field, op: keyof typeof operators): unknown => {
  const isText = field.type === 'text';
  switch (operators[op].argument) {
    case 'none':
      return undefined;
    case 'value':
      return isText ? '王' : 5;
    case 'range':
      return [1, 9];
    case 'many':
      return ['a', 'b'];
    case 'day':
      return '2026-03-01';
    case 'dayRange':
      return ['2026-03-01', '2026-04-30'];
    case 'count':
      return 30;
  }
};

const lines = deal.fields.flatMap((field) =>
  operatorsOf(field).map((op): Condition => {
    const arg = argumentFor(field, op);
    return arg === undefined ? { field: field.name, op } : { field: field.name, op, arg };
  }),
);

describe('a filter that is kept', () => {
  it.each(lines)('comes back as the line it was: $field $op $arg', (line) => {
    const kept = JSON.parse(JSON.stringify(keptFilter(deal, [line], '', schema)));
    expect(partsOf(deal, kept, schema)).toEqual([line]);
  });

  it('keeps what is relative relative', () => {
    expect(keptFilter(deal, [{ field: 'calledAt', op: 'lastDays', arg: 30 }], '', schema)).toEqual({
      op: 'and',
      of: [
        { op: 'ge', field: 'calledAt', value: { fn: 'today', days: -29 } },
        { op: 'le', field: 'calledAt', value: { fn: 'today' } },
      ],
    });
  });

  it('holds groups within groups, and fields of records that are pointed to', () => {
    const parts: Part[] = [
      { field: 'account.industry', op: 'anyOf', arg: ['retail'] },
      {
        any: [
          { field: 'amount', op: 'above', arg: 100 },
          {
            all: [
              { field: 'won', op: 'isTrue' },
              { field: 'stage', op: 'isNotEmpty' },
            ],
          },
        ],
      },
    ];
    expect(partsOf(deal, keptFilter(deal, parts, '', schema), schema)).toEqual(parts);
  });

  it('takes the searched text in as a condition on the name', () => {
    expect(partsOf(deal, keptFilter(deal, [], ' 王 ', schema), schema)).toEqual([
      { field: 'name', op: 'contains', arg: '王' },
    ]);
  });

  it('that no lines can show stands as it was written', () => {
    expect(partsOf(deal, 'amount > 5 && size(name) > 2', schema)).toEqual([
      { is: { op: 'condition', text: 'amount > 5 && size(name) > 2' } },
    ]);
    const compared = { op: 'gt', field: 'amount', value: { field: 'other' } } as const;
    expect(partsOf(deal, { op: 'not', of: [compared] }, schema)).toEqual([
      { is: { op: 'not', of: [compared] } },
    ]);
  });
});
