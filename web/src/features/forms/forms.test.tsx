import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormDefinition, WebForm } from '@/api/forms';
import { account, freshly, serverOf } from '@/features/views/testing';
import { type Answers, speakEnglish, visit } from '@/testing';
import { scoreOf } from './AnswerCounts';
import { emptyForm, fieldItem, hiddenItem, moved, questionItem } from './draft';
import { snippetOf } from './snippet';

beforeAll(async () => {
  await speakEnglish();
  HTMLElement.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const form: WebForm = {
  ...emptyForm(account),
  id: 'f1',
  key: 'abc',
  name: 'Fair',
  items: [fieldItem('name'), { ...questionItem([]), label: { en: 'Well?' } }],
  person: { id: 'u2', label: 'Sam' },
  state: 'on',
  opening: 'open',
  consentVersion: null,
  taken: 12,
  waiting: 1,
  refused: 0,
  held: 2,
  troubles: [{ code: 'formKeeper', detail: 'Sam does not work here any more.' }],
  version: 3,
};

const submission = {
  id: 's1',
  at: '2026-11-01T02:00:00Z',
  state: 'held',
  cause: 'trap',
  problems: null,
  values: { name: 'Ada' },
  answers: { q1: ['c1'] },
  page: 'https://www.acme.example/contact',
  consent: 2,
  effect: null,
  record: null,
};

const server =
  (items: readonly unknown[]): Answers =>
  (request) => {
    const { method, path } = request;
    if (path === '/forms') return method === 'POST' ? form : { items };
    if (path === '/forms/preview') return { html: '<p>A page</p>' };
    if (path === '/forms/f1/answers') return { q1: { c1: 3 } };
    if (path === '/forms/f1/submissions/s1/retry') return { ...submission, state: 'taken', cause: null };
    if (path.startsWith('/forms/f1/submissions')) return { items: [submission], next: null };
    if (path === '/forms/f1') return form;
    return serverOf(freshly())(request);
  };

const open = (path: string, items: readonly unknown[] = [form]) =>
  visit(path, [account], server(items), 'administrator');

describe('the page of forms', () => {
  it('teaches what they are for', async () => {
    open('/settings/forms', []);
    expect(await screen.findByText('No forms yet')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'New form' })).toBeTruthy();
  });

  it('tells why what is sent waits, and has it written with one’s own rights', async () => {
    const sent = open('/settings/forms');
    expect(await screen.findByText('Sam does not work here any more.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Write with my rights' }));
    await waitFor(() =>
      expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({ person: 'u1' }),
    );
  });

  it('shows what was sent, and lets through what is no spam', async () => {
    const sent = open('/settings/forms');
    fireEvent.click(await screen.findByRole('button', { name: 'Submissions' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Submissions of “Fair”' }));
    expect(await dialog.findByText('Ada')).toBeTruthy();
    expect(dialog.getByText(/agreed to version 2/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Not spam' }));
    await waitFor(() => expect(sent.some(({ path }) => path.endsWith('/retry'))).toBe(true));
  });

  it('makes one from what is proposed, a hidden field and a question', async () => {
    const sent = open('/settings/forms/new', []);
    fireEvent.change(await screen.findByLabelText(/^Name/), { target: { value: 'Fair' } });
    fireEvent.click(screen.getByRole('combobox', { name: 'Add a hidden field' }));
    fireEvent.click(await screen.findByRole('option', { name: 'picklist' }));
    fireEvent.change(screen.getByLabelText(/^From the page’s address/), { target: { value: 'utm_source' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add a question' }));
    fireEvent.click(screen.getByRole('button', { name: 'Move “Question” up' }));
    fireEvent.click(screen.getByRole('button', { name: 'Create form' }));
    await waitFor(() =>
      expect(sent.some(({ method, path }) => method === 'POST' && path === '/forms')).toBe(true),
    );
    const body = sent.find(({ method, path }) => method === 'POST' && path === '/forms')
      ?.body as FormDefinition;
    expect(body.items.map(({ kind }) => kind)).toEqual(['field', 'question', 'hidden']);
    expect(body.items[2]).toEqual({ ...hiddenItem('industry'), parameter: 'utm_source' });
  });
});

describe('a form', () => {
  it('moves what it asks for', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });

  it('is put into a page by code that names the parameters and breaks out of nothing', () => {
    const code = snippetOf(
      {
        ...form,
        title: { en: '"><b>' },
        items: [{ ...hiddenItem('industry'), parameter: 'utm_source' }],
      },
      'https://crm.example',
    );
    expect(code).toContain('src="https://crm.example/forms/embed.js"');
    expect(code).toContain('data-parameters="utm_source"');
    expect(code).toContain('data-title="&quot;>&lt;b>"');
  });

  it('has a net promoter score for a scale from 0 to 10 alone', () => {
    const scale = { question: 'scale', least: 0, most: 10 } as const;
    expect(scoreOf(scale, { '10': 5, '9': 1, '7': 2, '3': 2 })).toBe(40);
    expect(scoreOf(scale, {})).toBeNull();
    expect(scoreOf({ ...scale, most: 5 }, { '5': 1 })).toBeNull();
  });
});
