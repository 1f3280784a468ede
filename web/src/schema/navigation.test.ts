import { describe, expect, it } from 'vitest';
import type { ObjectType } from '@/api/types';
// biome-ignore lint/style/noRestrictedImports: only the vocabulary of the specifications
import { aField, anObject } from '@/fields/testing';
import { isMadeOf, standingAlone } from './navigation';

const anObjectOf = (group: string, name: string, ...fields: ObjectType['fields']) =>
  anObject([aField('text'), ...fields], { name, group });
const whole = (to: string) => aField('lookup', { name: to, to: [to], required: true, onDelete: 'cascade' });

const names = (objects: readonly ObjectType[]) => objects.map((object) => object.name);

describe('the side bar', () => {
  const order = anObjectOf(
    'sales',
    'order',
    aField('lookup', { to: ['account'], required: true, onDelete: 'refuse' }),
  );

  it('leaves out what is only a part of something else', () => {
    expect(names(standingAlone([order, anObjectOf('sales', 'orderLine', whole('order'))]))).toEqual([
      'order',
    ]);
  });

  it('keeps what merely goes along with another, or may be without it', () => {
    const task = anObjectOf('sales', 'task', { ...whole('order'), required: false });
    const invoice = anObjectOf('sales', 'invoice', { ...whole('order'), onDelete: 'refuse' });
    expect(names(standingAlone([order, task, invoice]))).toEqual(['order', 'task', 'invoice']);
  });

  it('keeps a part that belongs to another trade than its whole', () => {
    expect(names(standingAlone([order, anObjectOf('privacy', 'consent', whole('order'))]))).toContain(
      'consent',
    );
  });
});

describe('what a record is made of', () => {
  const order = anObjectOf('sales', 'order');

  it('is its lines', () => {
    expect(isMadeOf(order, anObjectOf('sales', 'orderLine', whole('order')))).toBe(true);
  });

  it('is neither what joins it with others nor what only points at it', () => {
    expect(isMadeOf(order, anObjectOf('sales', 'orderTag', whole('order'), whole('label')))).toBe(false);
    expect(isMadeOf(order, anObjectOf('sales', 'invoice', aField('lookup', { to: ['order'] })))).toBe(false);
  });
});
