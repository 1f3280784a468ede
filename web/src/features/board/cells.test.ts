import { describe, expect, it } from 'vitest';
import type { RecordRow } from '@/api/types';
import { adjusted, amountIn, arranged, keyOf, NOTHING, sumsOf } from './cells';

const card = (id: string, stage: string, amount = 10): RecordRow => ({ id, version: 1, stage, amount });
const at = (stage: string) => (row: RecordRow) => row.stage === stage;
const onTheWay = (from: RecordRow, stage: string) => new Map([[from.id, { from, to: { ...from, stage } }]]);
const amounts = (row: RecordRow) => ({ total: Number(row.amount), weighted: null });

describe('a card on its way', () => {
  const one = card('1', 'open');
  const moving = onTheWay(one, 'won');

  it('stands on top where it goes, and no more where it was', () => {
    expect(arranged([one, card('2', 'open')], moving, at('open')).map((row) => row.id)).toEqual(['2']);
    expect(arranged([card('3', 'won')], moving, at('won')).map((row) => row.id)).toEqual(['1', '3']);
  });

  it('takes its amount along', () => {
    const sums = { count: 4, total: 40, weighted: 5 };
    expect(adjusted(sums, moving, at('open'), amounts)).toEqual({ count: 3, total: 30, weighted: 5 });
    expect(adjusted(NOTHING, moving, at('won'), amounts)).toEqual({ count: 1, total: 10, weighted: null });
  });

  it('changes nothing where it neither leaves nor arrives', () => {
    expect(adjusted(NOTHING, moving, at('lost'), amounts)).toBe(NOTHING);
  });
});

describe('sums', () => {
  const groups = {
    rows: [
      { group: ['open', { id: 'u1', label: 'Li' }], values: [2, 20, 3] },
      { group: [null, null], values: [1, null, null] },
    ],
    units: [],
  };

  it('are told by column and lane, those without either too', () => {
    const sums = sumsOf(groups, true);
    expect(sums.get('u1|open')).toEqual({ count: 2, total: 20, weighted: 3 });
    expect(sums.get('|')).toEqual({ count: 1, total: null, weighted: null });
  });

  it('count an amount of another currency only when the server has told its worth', () => {
    const yuan = { currency: 'CNY', converted: false, withoutRate: [] };
    expect(amountIn({ amount: 5, currency: 'CNY' }, yuan)).toBe(5);
    expect(amountIn({ amount: 5, currency: 'USD' }, yuan)).toBeNull();
    expect(amountIn({ amount: 5, currency: 'CNY' }, { ...yuan, converted: true })).toBeNull();
  });

  it('tell records apart by what they point to', () => {
    expect([keyOf('open'), keyOf({ id: 'u1' }), keyOf(null), keyOf(undefined)]).toEqual([
      'open',
      'u1',
      '',
      '',
    ]);
  });
});
