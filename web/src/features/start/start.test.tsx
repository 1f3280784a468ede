import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const named = (name: string, label: string) =>
  anObject([aField('text', { name: 'name', label: { 'zh-CN': '名称', en: 'Name' } })], {
    name,
    label: { 'zh-CN': label, en: label },
    plural: { 'zh-CN': label, en: `${label}s` },
  });
const objects = ['account', 'contact', 'opportunity', 'task'].map((name) => named(name, name));

let contacts: number;
let notes: readonly unknown[];

const server: Answers = ({ method, path, body }) => {
  if (path === '/records/contact/query') return { items: Array(contacts).fill({ id: 'c1' }), next: null };
  if (path.endsWith('/query')) return { items: [], next: null };
  if (path.startsWith('/views'))
    return { items: [], own: null, opening: null, tabs: [], may: { everyone: false, teams: [] } };
  if (path === '/imports') return { items: [] };
  if (path === '/me/feedback' && method === 'POST') {
    notes = [
      {
        ...(body as object),
        id: 'n1',
        by: 'Maria',
        state: 'planned',
        answer: 'Next month',
        answeredBy: 'Ada',
        answeredAt: '2026-03-01T10:00:00Z',
        sentAt: '2026-03-01T10:00:00Z',
        version: 2,
      },
    ];
    return notes[0];
  }
  if (path === '/me/feedback') return { items: notes };
};

beforeAll(async () => void (await speakEnglish()));
beforeEach(() => {
  contacts = 1;
  notes = [];
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function help(part: string) {
  visit('/settings/imports', objects, server);
  await screen.findByRole('heading', { name: 'Imports' });
  fireEvent.keyDown(window, { key: 'F1' });
  fireEvent.click(await screen.findByRole('button', { name: part }));
  return within(screen.getByRole('dialog', { name: 'Help' }));
}

describe('the help beside the page', () => {
  it('opens the guide that belongs to it, and follows links to others', async () => {
    const drawer = await help('Guide');
    expect(await drawer.findByRole('heading', { level: 3 })).toBeTruthy();
    fireEvent.click(drawer.getByRole('button', { name: 'All guides' }));
    fireEvent.click(drawer.getByRole('button', { name: 'The recycle bin' }));
    expect(drawer.getByRole('heading', { level: 3, name: 'The recycle bin' })).toBeTruthy();
    fireEvent.click(drawer.getByRole('button', { name: 'Back' }));
    expect(drawer.getByRole('button', { name: 'The recycle bin' })).toBeTruthy();
  });

  it('finds what is looked for in all guides', async () => {
    const drawer = await help('Guide');
    fireEvent.change(await drawer.findByRole('searchbox'), { target: { value: 'passkey' } });
    expect(await drawer.findByText(/\d+ parts? of the guide/)).toBeTruthy();
  });
});

describe('the first steps', () => {
  it('are taken where the data say so, and only those that her role lets her take are asked for', async () => {
    const drawer = await help('First steps');
    expect(await drawer.findByText('1 of 4 done')).toBeTruthy();
    expect(drawer.getByText('Add a contact').textContent).toContain('(done)');
    expect(drawer.queryByText('Log a call')).toBeNull();
  });

  it('lead to where the next one is taken', async () => {
    const drawer = await help('First steps');
    fireEvent.click(await drawer.findByRole('button', { name: 'Go there: Plan a task' }));
    await waitFor(() => expect(window.location.pathname).toBe('/o/task'));
  });
});

describe('feedback', () => {
  it('is sent with the page it is about, and shows what becomes of it', async () => {
    const drawer = await help('Feedback');
    fireEvent.change(await drawer.findByRole('textbox', { name: /Your words/ }), {
      target: { value: 'A map would be good' },
    });
    fireEvent.click(drawer.getByRole('button', { name: 'Send' }));
    expect(await drawer.findByText('Next month')).toBeTruthy();
    expect(notes).toMatchObject([
      { kind: 'problem', page: '/settings/imports', words: 'A map would be good' },
    ]);
    expect(drawer.getByText('Planned')).toBeTruthy();
  });
});
