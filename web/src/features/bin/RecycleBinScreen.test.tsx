import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const account = anObject([aField('text', { name: 'name' }), aField('text', { name: 'city' })], {
  name: 'account',
  label: { 'zh-CN': '客户', en: 'Account' },
  plural: { 'zh-CN': '客户', en: 'Accounts' },
});
const contact = { ...account, name: 'contact', plural: { 'zh-CN': '联系人', en: 'Contacts' } };

const yesterday = new Date(Date.now() - 86_400_000).toISOString();
const gone = (id: string, name: string) => ({
  id,
  name,
  city: 'Delft',
  version: 2,
  deletedAt: yesterday,
  deletedBy: { id: 'u2', label: 'Anna', object: 'user' },
});

let inBin = [gone('a1', 'Acme'), gone('a2', 'Globex')];

const server: Answers = ({ path, body }) => {
  if (path === '/bin') {
    const items = inBin.length > 0 ? [{ object: 'account', count: inBin.length, countIsAtLeast: false }] : [];
    return { days: 30, items };
  }
  if (path === '/records/account/query') return { items: inBin, next: null };
  if (path === '/records/contact/query') return { items: [], next: null };
  if (path !== '/records/account/batch') return undefined;
  const { changes } = body as { changes: { id: string }[] };
  const results = changes.map(({ id }) =>
    id === 'a2' ? { problems: [{ code: 'taken', detail: 'Its code is taken.' }] } : { id, effect: 'done' },
  );
  inBin = inBin.filter((row) => row.id === 'a2');
  return { results };
};

const open = (kinds = [account, contact], path = '/recycle-bin') => visit(path, kinds, server);
const moves = (sent: ReturnType<typeof open>) => sent.filter(({ path }) => path.endsWith('/batch'));

beforeAll(async () => {
  await speakEnglish();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  inBin = [gone('a1', 'Acme'), gone('a2', 'Globex')];
});

describe('the recycle bin', () => {
  it('tells what was deleted, by whom, when, and how long it stays', async () => {
    const sent = open();
    const row = (await screen.findByText('Acme')).closest('tr') as HTMLElement;

    expect(within(row).getAllByText(/Anna/).length).toBeGreaterThan(0);
    expect(within(row).getByText('yesterday')).toBeTruthy();
    expect(within(row).getAllByText('29 days left').length).toBeGreaterThan(0);
    expect(sent.find(({ path }) => path.endsWith('/query'))?.body).toMatchObject({ deleted: true });
  });

  it('gives back what is asked for, in one request, and says where it is', async () => {
    const sent = open();
    fireEvent.click(await screen.findByRole('button', { name: 'Restore “Acme”' }));

    expect(await screen.findByText('Restored 1 record')).toBeTruthy();
    expect(moves(sent).map(({ body }) => body)).toEqual([
      { atomic: false, changes: [{ op: 'restore', id: 'a1' }] },
    ]);
    await waitFor(() => expect(screen.queryByText('Acme')).toBeNull());
    expect(screen.getByRole('button', { name: 'Open' })).toBeTruthy();
  });

  it('restores what it can and says why the rest stays', async () => {
    const sent = open();
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select all shown' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Restore' }));

    expect(await screen.findByText('Restored 1 record')).toBeTruthy();
    expect(screen.getByText('Couldn’t restore 1 record')).toBeTruthy();
    expect(screen.getByText('Its code is taken.')).toBeTruthy();
    expect(moves(sent)).toHaveLength(1);
  });

  it('deletes for good only after asking', async () => {
    const sent = open([{ ...account, can: { ...account.can, purge: true } }]);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select “Acme”' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete for good' }));
    const question = await screen.findByRole('dialog', { name: 'Delete “Acme” for good?' });
    expect(moves(sent)).toHaveLength(0);

    fireEvent.click(within(question).getByRole('button', { name: 'Delete for good' }));
    expect(await screen.findByText('Deleted 1 record for good')).toBeTruthy();
    expect(moves(sent)[0]?.body).toEqual({ atomic: false, changes: [{ op: 'purge', id: 'a1' }] });
  });

  it('offers to delete for good only to those who may', async () => {
    open();
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Select “Acme”' }));

    expect(await screen.findByRole('button', { name: 'Restore' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Delete for good' })).toBeNull();
  });

  it('says what it is for when nothing is in it', async () => {
    inBin = [];
    open();

    expect(await screen.findByText('The recycle bin is empty')).toBeTruthy();
    expect(screen.getByText(/restored for 30 days/)).toBeTruthy();
  });

  it('says so when only one kind of records has nothing in it', async () => {
    open([account, contact], '/recycle-bin?object=contact');

    expect(await screen.findByText('No contacts in the recycle bin')).toBeTruthy();
    expect(screen.getByLabelText('What was deleted')).toHaveProperty('value', 'contact');
  });
});
