import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { noteVisit } from '@/records/recent';
import { type Answers, speakEnglish, visit } from '@/testing';

const contact = anObject([aField('personName', { name: 'name' }), aField('phone', { name: 'mobile' })], {
  name: 'contact',
  label: { 'zh-CN': '联系人', en: 'Contact' },
  plural: { 'zh-CN': '联系人', en: 'Contacts' },
});

const answers: Readonly<Record<string, unknown>> = {
  '0042': [
    {
      object: 'contact',
      more: false,
      items: [
        { id: 'c1', label: '王小明', reason: { field: 'mobile', text: '+8613800000042', fit: 'word' } },
      ],
    },
  ],
  nobody: [],
};

const server: Answers = ({ path }) => {
  const typed = /^\/search\?q=(.*)$/.exec(path)?.[1];
  return typed === undefined ? undefined : { groups: answers[typed] ?? [] };
};

beforeAll(async () => {
  await speakEnglish();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the jump dialog', () => {
  it('shows records that hold what is typed, and why', async () => {
    visit('/o/contact', [contact], server);
    await screen.findAllByText('Contacts');
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const input = await screen.findByPlaceholderText('Search records, or where to go…');

    fireEvent.change(input, { target: { value: '0042' } });

    expect(await screen.findByText('王小明')).toBeTruthy();
    expect(screen.getByText(/\+8613800000042/)).toBeTruthy();
  });

  it('says when nothing is found', async () => {
    visit('/o/contact', [contact], server);
    await screen.findAllByText('Contacts');
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const input = await screen.findByPlaceholderText('Search records, or where to go…');

    fireEvent.change(input, { target: { value: 'nobody' } });

    await waitFor(() => expect(screen.getByText('Nothing matches')).toBeTruthy());
  });

  it('begins with what was opened last, as far as it may still be seen', async () => {
    noteVisit('u1', { object: 'contact', id: 'gone' });
    noteVisit('u1', { object: 'contact', id: 'c1' });
    visit('/today', [contact], (sent) =>
      sent.path === '/records/contact/query' ? { items: [{ id: 'c1', name: '王小明' }] } : server(sent),
    );
    await screen.findAllByText('Contacts');
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const recent = await screen.findByRole('group', { name: 'Opened last' });
    expect(
      within(recent)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['王小明']);
  });

  it('finds pages by how their names are spelt, and only those one may go to', async () => {
    visit('/o/contact', [contact], server);
    await screen.findAllByText('Contacts');
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const input = await screen.findByPlaceholderText('Search records, or where to go…');

    fireEvent.change(input, { target: { value: 'lianxiren' } });
    expect(await screen.findByRole('option', { name: 'Contacts' })).toBeTruthy();
    fireEvent.change(input, { target: { value: 'recycle' } });
    expect(await screen.findByRole('option', { name: 'Recycle bin' })).toBeTruthy();
    fireEvent.change(input, { target: { value: 'duplicates' } });
    expect(screen.queryByRole('option', { name: 'Duplicates' })).toBeNull();
  });
});
