import { describe, expect, it } from 'vitest';
import type { Question } from '@/api/reports';
import type { Field } from '@/api/types';
import { aField } from '@/fields/testing';
import { aggregateOf, answerOf } from './answer';
import { partOf, partsOfMeasure } from './drill';
import { csvOf } from './exported';
import { placesOf } from './gaps';
import { matrixOf } from './matrix';
import { sortedBy, withoutMeasure } from './sorting';

const stage = aField('picklist', {
  name: 'stage',
  options: [
    { value: 'new', label: { en: 'New' } },
    { value: 'won', label: { en: 'Won' } },
  ],
});
const owner = aField('lookup', { name: 'owner', to: ['user'] });
const amount = aField('money', { name: 'amount' });
const closeDate = aField('date', { name: 'closeDate' });
const all: readonly Field[] = [stage, owner, amount, closeDate];
const fieldOf = (path: string) => all.find(({ name }) => name === path);

const question: Question = {
  object: 'opportunity',
  filter: null,
  groups: [
    { field: 'owner', bucket: null },
    { field: 'stage', bucket: null },
  ],
  measures: [
    { fn: 'sum', field: 'amount' },
    { fn: 'share', field: null },
  ],
  columns: [],
  chart: 'pivot',
  sort: [],
  limit: null,
};
const cny = { currency: 'CNY', converted: false, withoutRate: ['XAU'] };
const ada = { id: 'a', label: 'Ada' };
const groups = {
  rows: [
    { group: [{ id: 'b', label: 'Bob' }, null], values: [1, 1] },
    { group: [{ id: 'b', label: 'Bob' }, 'won'], values: [5, 2] },
    { group: [ada, 'won'], values: [3, 4] },
    { group: [ada, 'new'], values: [null, 1] },
  ],
  units: [cny, null],
};
const whole = { rows: [{ group: [], values: [9, 8] }], units: [cny, null] };

describe('an answer', () => {
  const answer = answerOf(question, fieldOf, groups, whole);

  it('stands in the order of names and options, without a value last', () => {
    expect(answer.lines.map(({ group }) => [(group[0] as { label: string }).label, group[1]])).toEqual([
      ['Ada', 'new'],
      ['Ada', 'won'],
      ['Bob', 'won'],
      ['Bob', null],
    ]);
  });

  it('tells shares of the whole, groups that are not shown included', () => {
    expect(answer.lines.map(({ values }) => values[1])).toEqual([12.5, 50, 25, 12.5]);
    expect(answer.totals).toEqual([9, 100]);
  });

  it('says which currencies no sum can be told with', () => {
    expect(answer.withoutRate).toEqual(['XAU']);
  });

  it('has its last grouping across', () => {
    const matrix = matrixOf(answer);
    expect(matrix.rows.map(({ values }) => values[0])).toEqual([ada, { id: 'b', label: 'Bob' }]);
    expect(matrix.columns.map(({ values }) => values[0])).toEqual(['new', 'won', null]);
    const [first] = matrix.rows;
    const [, won, none] = matrix.columns;
    expect(first && won && matrix.at(first, won)?.values[0]).toBe(3);
    expect(first && none && matrix.at(first, none)).toBeUndefined();
  });

  it('is asked for with what a share is a share of', () => {
    expect(aggregateOf({ ...question, sort: ['-value0'], limit: 5 }, undefined)).toEqual({
      filter: undefined,
      groupBy: [{ field: 'owner' }, { field: 'stage' }],
      measures: [{ fn: 'sum', field: 'amount' }, { fn: 'count' }],
      sort: ['-value0'],
      limit: 5,
    });
  });
});

describe('an axis of time', () => {
  it('goes on where there are no records', () => {
    const months = answerOf(
      {
        ...question,
        groups: [{ field: 'closeDate', bucket: 'month' }],
        measures: [{ fn: 'count', field: null }],
      },
      fieldOf,
      {
        rows: ['2025-11-01', '2026-02-01', null].map((day) => ({ group: [day], values: [1] })),
        units: [null],
      },
      { rows: [{ group: [], values: [3] }], units: [null] },
    );
    expect(placesOf(months).map(({ value, line }) => [value, line !== undefined])).toEqual([
      ['2025-11-01', true],
      ['2025-12-01', false],
      ['2026-01-01', false],
      ['2026-02-01', true],
      [null, true],
    ]);
  });
});

describe('the list behind a number', () => {
  const by = (field: string, bucket: 'fiscalQuarter' | null = null) => ({ field, bucket });

  it('is asked for in words that a chip can show', () => {
    expect(partOf(by('stage'), stage, 'won')).toEqual({ field: 'stage', op: 'anyOf', arg: ['won'] });
    expect(partOf(by('owner'), owner, ada)).toEqual({ field: 'owner', op: 'anyOf', arg: [ada] });
    expect(partOf(by('stage'), stage, null)).toEqual({ field: 'stage', op: 'isEmpty' });
    expect(partOf(by('closeDate', 'fiscalQuarter'), closeDate, '2026-04-06')).toEqual({
      field: 'closeDate',
      op: 'betweenDays',
      arg: ['2026-04-06', '2026-07-05'],
    });
  });

  it('is asked for all the same where there are no such words', () => {
    const flag = aField('boolean', { name: 'flag', filterable: false });
    expect(partOf(by('flag'), flag, true)).toEqual({ is: { op: 'eq', field: 'flag', value: true } });
  });

  it('of a count of values has only records with one', () => {
    expect(partsOfMeasure({ fn: 'count', field: 'amount' }, amount)).toEqual([
      { field: 'amount', op: 'isNotEmpty' },
    ]);
    expect(partsOfMeasure({ fn: 'sum', field: 'amount' }, amount)).toEqual([]);
  });
});

describe('an order', () => {
  it('goes from most to least to usual', () => {
    expect(sortedBy([], 1)).toEqual(['-value1']);
    expect(sortedBy(['-value1'], 1)).toEqual(['value1']);
    expect(sortedBy(['value1'], 1)).toEqual([]);
  });

  it('follows its measure, and goes with it', () => {
    expect(withoutMeasure(['-value2'], 0)).toEqual(['-value1']);
    expect(withoutMeasure(['-value2'], 2)).toEqual([]);
  });
});

describe('a file of what is seen', () => {
  it('has nothing in it that a spreadsheet would run', () => {
    const text = csvOf([['=1+1', '@cmd', '-3.5%', '-2+3', 'a,"b"']]);
    expect(text).toBe(`\uFEFF'=1+1,'@cmd,-3.5%,'-2+3,"a,""b"""\r\n`);
  });
});
