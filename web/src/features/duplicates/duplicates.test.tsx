import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ObjectType } from '@/api/types';
import { account, freshly, serverOf } from '@/features/views/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const known: ObjectType = { ...account, duplicates: { fields: [{ field: 'name' }], warn: 0.8 } };
const match = {
  id: 'a9',
  score: 0.94,
  label: 'Acme Ltd',
  owner: { id: 'u2', label: 'Wen' },
  reasons: [{ field: 'name', weight: 4.2, text: 'Similar Name' }],
};
const group = (id: string, first: string) => ({
  id,
  object: 'account',
  status: 'open',
  score: 0.97,
  assignee: null,
  members: [
    {
      id: `${id}1`,
      label: first,
      record: { id: `${id}1`, name: first, version: 1 },
      mate: null,
      score: null,
      reasons: [],
    },
    {
      id: `${id}2`,
      label: `${first}!`,
      record: { id: `${id}2`, name: `${first}!`, version: 1 },
      mate: `${id}1`,
      score: 0.97,
      reasons: match.reasons,
    },
  ],
});

const acceptance = (state: string) => ({
  id: 'x',
  object: 'account',
  least: 0.95,
  state,
  by: 'Wen',
  total: 3,
  merged: 2,
  refused: 1,
  restored: 0,
  kept: 0,
  canBeUndone: true,
  startedAt: new Date().toISOString(),
  endedAt: new Date().toISOString(),
});

beforeAll(async () => {
  await speakEnglish();
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  HTMLElement.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the list of duplicates', () => {
  const decided: string[] = [];
  const answers: Answers = (request) => {
    const { path } = request;
    if (path.startsWith('/duplicates/account')) {
      return {
        items: [group('g', 'Acme'), group('h', 'Bolt')].filter(({ id }) => !decided.includes(id)),
        next: null,
      };
    }
    if (path === '/duplicates/scans') return { items: [] };
    const apart = /^\/duplicates\/groups\/(\w)\/apart$/.exec(path);
    if (apart?.[1]) {
      decided.push(apart[1]);
      return {};
    }
    return serverOf(freshly())(request);
  };

  it('is gone through by keys', async () => {
    const sent = visit('/duplicates', [known], answers, 'administrator');
    const list = await screen.findByRole('list', { name: 'Groups that look alike' });
    expect(within(list).getByText('Acme!')).toBeTruthy();

    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.body, { key: 'n' });

    await waitFor(() => expect(within(list).queryByText('Bolt')).toBeNull());
    expect(sent.some(({ path }) => path === '/duplicates/groups/h/apart')).toBe(true);
    expect(within(list).getByText('Acme')).toBeTruthy();
  });

  it('leads to merging, and what is likely enough is merged at one go and taken back', async () => {
    let state = '';
    const sent = visit(
      '/duplicates?least="0.95"',
      [known],
      (request) => {
        if (request.path === '/duplicates/acceptances/extent') return { groups: 2, records: 4 };
        if (request.path === '/duplicates/acceptances' && request.method === 'POST') {
          state = 'done';
          return { id: 'x' };
        }
        if (request.path === '/duplicates/acceptances') return { items: state ? [acceptance(state)] : [] };
        return answers(request);
      },
      'administrator',
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Merge all of these…' }));
    expect(await screen.findByText('2 groups of at least 95% likeness, 4 records')).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Merge all' }));
    expect(await screen.findByText('2 merged, 1 left to you')).toBeTruthy();
    expect(
      sent.find(({ path, method }) => path === '/duplicates/acceptances' && method === 'POST')?.body,
    ).toEqual({
      object: 'account',
      least: 0.95,
    });

    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(sent.some(({ path }) => path === '/duplicates/acceptances/x/undo')).toBe(true),
    );
  });

  it('is not there for those who may not', async () => {
    visit('/duplicates', [known], answers);

    expect(await screen.findByText('There’s no such page')).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Groups that look alike' })).toBeNull();
  });
});

describe('a new record that looks like another', () => {
  it('shows it while it is typed, and is saved only when somebody says so', async () => {
    const saved: string[] = [];
    const answers: Answers = (request) => {
      const { method, path } = request;
      if (path === '/records/account/duplicates') return { matches: [match] };
      if (method === 'POST' && path.startsWith('/records/account?duplicates=')) {
        saved.push(path.slice(path.indexOf('=') + 1));
        return path.endsWith('refuse')
          ? new Response(
              JSON.stringify({
                code: 'likelyDuplicate',
                problems: [{ code: 'likelyDuplicate', detail: 'Like Acme Ltd' }],
              }),
              { status: 409 },
            )
          : { id: 'a1', name: 'Acme', version: 1 };
      }
      return serverOf(freshly())(request);
    };
    visit('/o/account', [known], answers);
    fireEvent.click((await screen.findAllByRole('button', { name: /New account/ }))[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(await within(dialog).findByLabelText('text'), { target: { value: 'Acme' } });

    const likely = await within(dialog).findByRole('region', { name: 'Likely the same' });
    expect(within(likely).getByText('Acme Ltd')).toBeTruthy();
    expect(within(likely).getByText('Similar Name')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Save anyway' }));

    await waitFor(() => expect(saved).toEqual(['refuse', 'allow']));
  });
});
