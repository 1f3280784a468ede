import { describe, expect, it } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { Schema } from '@/schema/schema';
import { completionsAt, offsetOf } from './completion';

const stage = aField('picklist', {
  name: 'stage',
  label: { 'zh-CN': '阶段', en: 'Stage' },
  options: [
    { value: 'won', label: { 'zh-CN': '赢单', en: 'Won' } },
    { value: 'lost', label: { 'zh-CN': '输单', en: 'Lost' } },
  ],
});
const name = aField('text', { name: 'name', label: { 'zh-CN': '名称', en: 'Name' } });
const account = anObject([name, aField('picklist', { name: 'industry', label: { en: 'Industry' } })], {
  name: 'account',
});
const deal = anObject([
  name,
  stage,
  aField('lookup', { name: 'account', to: ['account'], label: { en: 'Customer' } }),
]);
const schema = new Schema([deal, account]);

const offered = (text: string) => {
  const { items } = completionsAt(text, text.length, deal, schema, 'en');
  return items.map(({ insert }) => insert);
};

describe('what is offered', () => {
  it('are fields, by their name or by what they are called in either language', () => {
    expect(offered('sta')).toContain('stage');
    expect(offered('阶')).toEqual(['stage']);
    expect(offered('custom')).toEqual(['account']);
  });

  it('are functions', () => {
    expect(offered('stage == null && tod')).toEqual(['today()']);
  });

  it('are the options of the picklist that is compared, quoted or not', () => {
    expect(offered('stage == ')).toEqual(["'won'", "'lost'"]);
    expect(offered("stage == 'lo")).toEqual(["'lost'"]);
    expect(offered("stage in ['won', ")).toEqual(["'won'", "'lost'"]);
  });

  it('are the fields of the record that a lookup leads to, and what a text can do', () => {
    expect(offered('account.ind')).toEqual(['industry']);
    expect(offered('name.sta')).toEqual(['startsWith()']);
  });

  it('is nothing inside a text that is compared with no picklist', () => {
    expect(offered("name == 'sta")).toEqual([]);
  });
});

describe('the place of a mistake', () => {
  it('is counted in lines and characters, not in halves of them', () => {
    expect(offsetOf('a\nbc', 2, 2)).toBe(3);
    expect(offsetOf('😀 == x', 1, 3)).toBe(3);
  });
});
