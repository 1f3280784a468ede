import { describe, expect, it } from 'vitest';
import type { FieldDefinition } from '@/api/model';
import { aField, anObject } from '@/fields/testing';
import { csvOf, entriesOf, htmlOf, type Words } from './dictionary';

const contact = anObject(
  [
    aField('text', { name: 'name', label: { en: 'Name' } }),
    {
      ...aField('phone', { name: 'phone', sensitivity: 'personal' }),
      purpose: 'To call, and "visit"',
    } as FieldDefinition,
    aField('dateTime', { name: 'createdAt', system: true }),
  ],
  { name: 'contact' },
);
const all = { object: '', sensitive: 'all', text: '' } as const;
const words: Words = {
  heads: ['Field', 'Purpose'],
  line: ({ field }) => [field.name, field.purpose ?? '=1+1'],
};

describe('the data dictionary', () => {
  it('has the fields that people know, and those only that are asked for', () => {
    expect(entriesOf([contact], all).map(({ field }) => field.name)).toEqual(['name', 'phone']);
    expect(entriesOf([contact], { ...all, sensitive: 'personal' })).toHaveLength(1);
    expect(entriesOf([contact], { ...all, text: 'visit' })).toHaveLength(1);
    expect(entriesOf([contact], { ...all, object: 'account' })).toEqual([]);
  });

  it('is a table of text in which nothing is worked out and quotes stay quotes', () => {
    expect(csvOf(entriesOf([contact], all), words)).toBe(
      '\uFEFFField,Purpose\r\nname,\'=1+1\r\nphone,"To call, and ""visit"""\r\n',
    );
  });

  it('is a page in which what people wrote is text', () => {
    const page = htmlOf(entriesOf([contact], all), { ...words, line: () => ['<b>', 'x'] }, 'Words', 'en');
    expect(page).toContain('<td>&lt;b&gt;</td>');
    expect(page).toContain('<html lang="en">');
  });
});
