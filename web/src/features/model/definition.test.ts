import { describe, expect, it } from 'vitest';
import { aField } from '@/fields/testing';
import { definitionOf, formOf, patchOf } from './definition';
import { freshType } from './types';

const region = formOf(
  aField('picklist', {
    name: 'region',
    label: { 'zh-CN': '大区', en: 'Region' },
    options: [{ value: 'east', label: { 'zh-CN': '东', en: 'East' } }],
  }),
);

describe('a new field', () => {
  it('tells the server what was written, in both languages, and nothing else', () => {
    const form = {
      name: 'grade',
      label: { en: 'Grade' },
      ...freshType(region, 'rating'),
      required: true,
      purpose: '',
    };
    expect(definitionOf(form as never)).toEqual({
      name: 'grade',
      type: 'rating',
      label: { 'zh-CN': 'Grade', en: 'Grade' },
      required: true,
      max: 5,
    });
  });

  it('of decimals says how many only where its result has some', () => {
    const formula = { ...region, ...freshType(region, 'formula'), expression: 'a + b' } as const;
    expect(definitionOf(formula as never)).toMatchObject({ result: 'decimal', scale: 2 });
    expect(definitionOf({ ...formula, result: 'text' } as never)).not.toHaveProperty('scale');
  });
});

describe('a changed field', () => {
  it('tells only what is different', () => {
    expect(patchOf(region, { ...region, required: true, purpose: 'Routing' })).toEqual({
      required: true,
      purpose: 'Routing',
    });
  });

  it('takes back what is emptied', () => {
    const shown = { ...region, shown: 'active' };
    expect(patchOf(shown, { ...shown, shown: '' })).toEqual({ shown: null });
  });

  it('of another type says all that the new one says of itself', () => {
    expect(patchOf(region, { ...region, ...freshType(region, 'multiPicklist') })).toEqual({
      type: 'multiPicklist',
      options: region.options,
    });
    expect(patchOf(region, { ...region, ...freshType(region, 'text') })).toEqual({
      type: 'text',
      maxLength: 255,
    });
  });

  it('that the program keeps is only called something else', () => {
    const owner = { ...region, system: true };
    expect(patchOf(owner, { ...owner, label: { 'zh-CN': '归属', en: 'Owner' }, required: true })).toEqual({
      label: { 'zh-CN': '归属', en: 'Owner' },
    });
  });
});
