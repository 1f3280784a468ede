import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { Suspense } from 'react';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { keys } from '@/api/keys';
import type { FieldType } from '@/api/types';
import en from '@/i18n/en/index';
import { FieldCell } from './FieldCell';
import type { Reader } from './kind';
import { fits, isOperator, operators } from './operators';
import { kindOf, kinds, operatorsOf } from './registry';
import { aField, samples } from './testing';

const types = Object.keys(samples) as FieldType[];
const options = [
  { value: 'won', label: { 'zh-CN': '赢单', en: 'Won' }, color: 'green' },
  { value: 'lost', label: { 'zh-CN': '输单', en: 'Lost' } },
];
const fieldOfType = (type: FieldType) =>
  aField(type, { options, ...(type === 'lookup' ? { to: ['user'] } : {}) });

const client = new QueryClient();
client.setQueryData(keys.objects, { objects: [], version: 1 });
client.setQueryData(keys.organisation, { currencies: ['CNY', 'USD'], homeCurrency: 'CNY' });

const show = (node: React.ReactNode) =>
  render(
    <QueryClientProvider client={client}>
      <Suspense>{node}</Suspense>
    </QueryClientProvider>,
  );

let reader: Reader;

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { translation: en } } });
  reader = { language: 'en', timeZone: 'Asia/Shanghai', t: i18next.t };
});
afterEach(cleanup);

describe.each(types)('%s', (type) => {
  const field = fieldOfType(type);

  it('has a kind that shows its value', () => {
    const { container } = show(<FieldCell field={field} value={samples[type]} />);
    const text = container.textContent ?? '';
    const named = container.querySelector('[aria-label]') !== null;
    expect(text !== '' || named).toBe(true);
    expect(text).not.toContain('[object Object]');
    expect(text).not.toContain('⚠');
  });

  it('shows nothing for nothing, and never fails on a value of another shape', () => {
    for (const nothing of [null, undefined, '', []]) {
      expect(show(<FieldCell field={field} value={nothing} />).container.textContent).toBe('');
    }
    for (const odd of [{}, { odd: 1 }, [null], 'odd', -1, true, { id: 1 }]) {
      const { container } = show(<FieldCell field={field} value={odd} />);
      expect(container.textContent).not.toContain('⚠');
    }
  });

  it('has an input that takes its value, and nothing', async () => {
    const { Input } = kindOf(field);
    for (const value of [samples[type], null]) {
      const { container } = show(<Input id="it" field={field} value={value} onChange={vi.fn()} label="It" />);
      await waitFor(() => expect(container.firstElementChild).not.toBeNull());
    }
  });

  it('says its value in one line of text', () => {
    const text = kindOf(field).format(samples[type], field, reader);
    expect(text).not.toBe('');
    expect(text).not.toMatch(/\n|\[object/);
  });

  it('offers only operators that exist', () => {
    const offered = operatorsOf(field);
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.every(isOperator)).toBe(true);
  });
});

describe('the registry', () => {
  it('has a kind for every type and no other', () => {
    expect(Object.keys(kinds).sort()).toEqual([...types].sort());
  });

  it('treats a computed field as what it yields', () => {
    expect(kindOf(aField('formula', { result: 'money' }))).toBe(kinds.money);
    expect(kindOf(aField('rollUp', { result: 'dateTime' }))).toBe(kinds.dateTime);
  });

  it('writes lookups and files by id', () => {
    expect(kinds.lookup.toWire({ id: 'a', label: 'A' })).toBe('a');
    expect(kinds.lookup.toWire([{ id: 'a', label: 'A' }])).toEqual(['a']);
    expect(kinds.file.toWire({ id: 'f', label: 'F' })).toBe('f');
    expect(kinds.lookup.toWire(null)).toBeNull();
  });

  it('asks of nothing that may not be filtered', () => {
    expect(operatorsOf(aField('text', { filterable: false }))).toEqual([]);
  });

  it('offers “is me” only where people can stand', () => {
    expect(operatorsOf(aField('lookup', { to: ['user'] }))).toContain('isMe');
    expect(operatorsOf(aField('lookup', { to: ['account'] }))).not.toContain('isMe');
  });

  it('keeps out of the page what could run', () => {
    const { container } = show(<FieldCell field={aField('richText')} value={samples.richText} />);
    expect(container.textContent).toBe('Very happy');
    expect(container.querySelector('script')).toBeNull();
  });

  it('takes only whole arguments', () => {
    expect(fits('contains', '')).toBe(false);
    expect(fits('between', [1, null])).toBe(false);
    expect(fits('between', [0, 5])).toBe(true);
    expect(fits('onDay', '2026-2-3')).toBe(false);
    expect(fits('lastDays', 0)).toBe(false);
    expect(fits('anyOf', [])).toBe(false);
    expect(fits('isEmpty', null)).toBe(operators.isEmpty.argument === 'none');
  });
});
