import { describe, expect, it } from 'vitest';
import type { ObjectType } from '@/api/types';
// biome-ignore lint/style/noRestrictedImports: only the vocabulary of the specifications
import { aField, anObject } from '@/fields/testing';
import { standingAlone } from './navigation';

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
