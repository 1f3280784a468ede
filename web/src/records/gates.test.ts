import { describe, expect, it } from 'vitest';
import type { RecordRow } from '@/api/types';
import { aField, anObject } from '@/fields/testing';
import { askedBy, gateFields } from './gates';

const option = (value: string, more = {}) => ({ value, label: { en: value }, ...more });
const stage = aField('picklist', {
  name: 'stage',
  options: [
    option('open'),
    option('offered', { requires: ['amount', 'day'] }),
    option('lost', { requires: ['reason'], asks: ['note'] }),
  ],
});
const reason = aField('picklist', {
  name: 'reason',
  options: [option('price'), option('other', { requires: ['note'] })],
});
const locked = aField('date', { name: 'day', can: { read: true, edit: false } });
const deal = anObject([
  aField('text', { name: 'name' }),
  stage,
  reason,
  aField('money', { name: 'amount' }),
  aField('date', { name: 'day' }),
  aField('longText', { name: 'note' }),
]);
const row = (values: object): RecordRow => ({ id: 'd1', version: 1, ...values });
const names = (values: object, moved: object, given: object = {}) =>
  askedBy(deal, row(values), { ...moved }, { ...given }).fields.map((field) => field.name);

describe('a record that moves on', () => {
  it('is asked for what it lacks and nothing else', () => {
    expect(names({ day: '2026-01-01' }, { stage: 'offered' })).toEqual(['amount']);
    expect(names({}, { stage: 'open' })).toEqual([]);
  });

  it('is asked anew where the option asks for more, and may leave that empty', () => {
    const asked = askedBy(deal, row({ reason: 'price' }), { stage: 'lost' }, {});

    expect(asked.fields.map((field) => field.name)).toEqual(['reason', 'note']);
    expect([...asked.required]).toEqual(['reason']);
  });

  it('is asked for what the answer asks for', () => {
    const asked = askedBy(deal, row({}), { stage: 'lost' }, { reason: 'other' });

    expect([...asked.required]).toEqual(['reason', 'note']);
  });

  it('is not asked for what somebody may not fill in: the server says so', () => {
    const guarded = anObject([stage, locked, aField('money', { name: 'amount' })]);

    expect(askedBy(guarded, row({}), { stage: 'offered' }, {}).fields.map((field) => field.name)).toEqual([
      'amount',
    ]);
  });
});

describe('a card', () => {
  it('brings along whatever a move may ask for, answers to answers too', () => {
    expect(gateFields(deal, stage)).toEqual(['amount', 'day', 'reason', 'note']);
  });
});
