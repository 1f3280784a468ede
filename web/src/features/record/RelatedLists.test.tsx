import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ObjectType } from '@/api/types';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const named = (name: string, label: string) => ({
  name,
  label: { 'zh-CN': label, en: label },
  plural: { 'zh-CN': `${label}s`, en: `${label}s` },
});
const child = (name: string, label: string, more: Partial<ObjectType> = {}) =>
  anObject(
    [
      aField('text', { name: 'name' }),
      aField('lookup', { name: 'account', to: ['account'] }),
      aField('lookup', { name: 'regarding' }),
    ],
    {
      ...named(name, label),
      ...more,
    },
  );
const KINDS = ['Contact', 'Lead', 'Order', 'Ticket', 'Task', 'Call', 'Visit', 'Note', 'Invoice'];
const children = KINDS.map((label) => child(label.toLowerCase(), label));
const readOnly = child('score', 'Score', {
  can: { create: false, edit: false, delete: false, purge: false },
});
const relation = (object: ObjectType, field: string) => ({
  name: `${object.name}s`,
  object: object.name,
  field,
  label: object.plural,
});
const account = anObject([aField('text', { name: 'name' })], {
  ...named('account', 'Account'),
  // Each by a second lookup as well, through which nothing points here.
  related: [...children, readOnly].flatMap((object) => [
    relation(object, 'account'),
    relation(object, 'regarding'),
  ]),
});

const has: Record<string, number> = { contact: 3, order: 1_000 };

const server: Answers = ({ path, body }) => {
  if (path === '/records/account/a1') return { id: 'a1', version: 1, name: 'Acme' };
  if (path === '/records/account/a1/related') {
    const items = account.related.map(({ object, field }) => ({
      object,
      field,
      count: field === 'account' ? (has[object] ?? 0) : 0,
      countIsAtLeast: object === 'order',
    }));
    return { items };
  }
  if (path.endsWith('/query') && body) return { items: [{ id: 'r1', version: 1, name: 'One' }], next: null };
  return undefined;
};

const open = () => visit('/o/account/a1', [account, ...children, readOnly], server);

beforeAll(async () => {
  await speakEnglish();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the records that point to a record', () => {
  it('have a box each where there are some, with their number', async () => {
    open();
    const contacts = await screen.findByRole('region', { name: 'Contacts' });

    expect(within(contacts).getByText('3')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Orders' })).getByText('1,000+')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Tickets' })).toBeNull();
  });

  it('are counted by one request, and nothing is asked about those that are not there', async () => {
    const sent = open();
    await screen.findByRole('region', { name: 'Contacts' });

    expect(sent.filter(({ path }) => path.endsWith('/related'))).toHaveLength(1);
    expect(sent.filter(({ path }) => /ticket|task|call|visit|note|invoice|score/.test(path))).toEqual([]);
  });

  it('are few words where there are none: a way to add the first, for those who may', async () => {
    open();
    const none = await screen.findByRole('region', { name: 'Add related records' });

    expect(
      within(none)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['Leads', 'Invoices', 'Tasks', 'Calls', 'Visits', 'Notes', '1 more']);
    fireEvent.click(within(none).getByText('1 more'));
    expect(within(none).getByText('Tickets')).toBeTruthy();
    expect(within(none).queryByText('Scores')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Scores' })).toBeNull();
  });
});
