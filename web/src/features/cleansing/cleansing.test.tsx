import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Criteria, Finding } from '@/api/cleansing';
import { account, freshly, serverOf } from '@/features/views/testing';
import { type Answers, speakEnglish, undo, visit } from '@/testing';

const criteria: Criteria = {
  object: 'account',
  version: 2,
  kinds: ['format', 'missing', 'inconsistent'],
  important: ['name'],
  expected: [],
  optional: [],
  outlierLimit: 6,
  staleMonths: 24,
  checks: [],
  standard: [
    {
      name: 'odd',
      when: "name == 'x'",
      field: null,
      message: { 'zh-CN': '不对', en: 'A strange name' },
      on: true,
    },
  ],
};
const finding = (id: string, label: string, more: Partial<Finding> = {}): Finding => ({
  id,
  record: { id: `r${id}`, label, object: 'account' },
  version: 3,
  owner: { id: 'u2', label: 'Wen', object: 'user' },
  kind: 'format',
  field: 'name',
  masked: false,
  value: 'ＡＣＭＥ',
  why: '“Name” is written in another way.',
  suggestion: { basis: 'form', value: 'ACME', from: [] },
  state: 'open',
  decidedBy: null,
  decidedAt: null,
  reason: null,
  ...more,
});

interface Desk {
  findings: Finding[];
  scans: unknown[];
}

const desk = (): Desk => ({
  findings: [
    finding('f', 'Acme'),
    finding('g', 'Bolt', { kind: 'missing', value: null, suggestion: null, why: '“Name” is empty.' }),
  ],
  scans: [{ id: 's', object: 'account', state: 'done', total: 2, done: 2, found: 2 }],
});

const serving =
  (kept: Desk): Answers =>
  (request) => {
    const { method, path, body } = request;
    if (path === '/cleansing/criteria') return { items: [criteria] };
    if (method === 'PUT' && path === '/cleansing/criteria/account') return criteria;
    if (path === '/cleansing/schedule') return { version: 0, nightly: false, hour: 2 };
    if (path === '/cleansing/scans') return method === 'POST' ? { id: 's' } : { items: kept.scans };
    if (path.startsWith('/cleansing/findings/account?state=open')) {
      return { items: kept.findings.filter(({ state }) => state === 'open'), next: null };
    }
    const word = /^\/cleansing\/findings\/(accept|dismiss|reopen|undo)$/.exec(path)?.[1];
    if (word) {
      const ids = (body as { findings: readonly (string | { readonly id: string })[] }).findings.map((one) =>
        typeof one === 'string' ? one : one.id,
      );
      const state = ({ accept: 'applied', dismiss: 'dismissed' } as const)[word] ?? 'open';
      kept.findings = kept.findings.map((one) => (ids.includes(one.id) ? { ...one, state } : one));
      return { results: ids.map((id) => ({ id, problems: [] })) };
    }
    return serverOf(freshly())(request);
  };

beforeAll(async () => {
  await speakEnglish();
  HTMLElement.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the list of what was found', () => {
  it('is gone through by keys, and what was accepted is taken back', async () => {
    const sent = visit('/cleansing', [account], serving(desk()), 'administrator');
    const list = await screen.findByRole('list', { name: 'What was found' });
    expect(within(list).getByText('ACME')).toBeTruthy();

    fireEvent.keyDown(document.body, { key: 'a' });
    await waitFor(() => expect(within(list).queryByText('Acme')).toBeNull());
    expect(sent.find(({ path }) => path.endsWith('/accept'))?.body).toEqual({
      findings: [{ id: 'f', version: 3 }],
    });

    await undo('1 put right');
    expect(await within(list).findByText('Acme')).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.body, { key: 'd' });
    await waitFor(() => expect(within(list).queryByText('Bolt')).toBeNull());
    expect(sent.some(({ path }) => path.endsWith('/dismiss'))).toBe(true);
  });

  it('takes another value than the proposed one', async () => {
    const sent = visit('/cleansing', [account], serving(desk()), 'administrator');
    const list = await screen.findByRole('list', { name: 'What was found' });

    fireEvent.click(within(list).getByRole('button', { name: 'Enter a value' }));
    fireEvent.change(within(list).getByRole('textbox'), { target: { value: 'Bolt Ltd' } });
    fireEvent.click(within(list).getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(sent.find(({ path }) => path.endsWith('/accept'))?.body).toEqual({
        findings: [{ id: 'g', version: 3, value: 'Bolt Ltd' }],
      }),
    );
  });

  it('keeps a value that is refused, and says why', async () => {
    visit(
      '/cleansing',
      [account],
      (request) =>
        request.path.endsWith('/accept')
          ? { results: [{ id: 'g', problems: [{ code: 'x', detail: 'Too short a name.' }] }] }
          : serving(desk())(request),
      'administrator',
    );
    const list = await screen.findByRole('list', { name: 'What was found' });
    fireEvent.click(within(list).getByRole('button', { name: 'Enter a value' }));
    fireEvent.change(within(list).getByRole('textbox'), { target: { value: 'B' } });
    fireEvent.click(within(list).getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Too short a name.')).toBeTruthy();
    expect((within(list).getByRole('textbox') as HTMLInputElement).value).toBe('B');
  });

  it('says what a scan is for where there was none', async () => {
    const sent = visit('/cleansing', [account], serving({ findings: [], scans: [] }), 'administrator');

    expect(await screen.findByText('These records were not looked through yet')).toBeTruthy();
    fireEvent.click(screen.getAllByRole('button', { name: 'Scan all' })[0] as HTMLElement);

    await waitFor(() =>
      expect(sent.find(({ method, path }) => method === 'POST' && path === '/cleansing/scans')?.body).toEqual(
        {
          object: 'account',
        },
      ),
    );
  });

  it('is not there for those who may not', async () => {
    visit('/cleansing', [account], serving(desk()));

    expect(await screen.findByText('There’s no such page')).toBeTruthy();
  });
});

describe('what is looked for', () => {
  it('is changed, and checks of the program are switched off', async () => {
    const sent = visit('/cleansing', [account], serving(desk()), 'administrator');
    fireEvent.click(await screen.findByRole('button', { name: 'Settings' }));
    const dialog = await screen.findByRole('dialog');

    fireEvent.click(await within(dialog).findByRole('checkbox', { name: 'A strange name' }));
    fireEvent.click(within(dialog).getByRole('checkbox', { name: 'Stale' }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(sent.find(({ method }) => method === 'PUT')?.body).toEqual({
        version: 2,
        kinds: ['format', 'missing', 'inconsistent', 'stale'],
        expected: [],
        optional: [],
        outlierLimit: 6,
        staleMonths: 24,
        checks: [],
        silenced: ['odd'],
      }),
    );
  });
});
