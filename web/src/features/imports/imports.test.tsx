import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ImportOptions, type ImportRun, operation } from '@/api/operation';
import { run as over } from '@/features/operation/testing';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const contact = anObject(
  [
    aField('text', { name: 'name', label: { 'zh-CN': '姓名', en: 'Name' } }),
    aField('email', { unique: true, label: { 'zh-CN': '邮箱', en: 'Email' } }),
    aField('address', { name: 'home', label: { 'zh-CN': '住址', en: 'Home' } }),
  ],
  { name: 'contact', plural: { 'zh-CN': '联系人', en: 'Contacts' } },
);

const run: ImportRun = {
  ...over,
  mode: 'create',
  key: null,
  fileName: 'people.csv',
  counts: { total: 3, created: 2, updated: 0, unchanged: 0, duplicate: 0, wrong: 1 },
  mapping: { Name: 'name', Town: null },
  unmapped: ['Town'],
};

const column = { field: null, type: 'text', mayAdd: false, values: [], more: 0 };

let started: ImportOptions[];

const server: Answers = ({ path }) => {
  if (path === '/imports/i1') return run;
  if (path === '/imports/i2') {
    return { ...run, id: 'i2', dryRun: false, canBeUndone: true, counts: { ...run.counts, wrong: 0 } };
  }
  if (path.endsWith('/values')) {
    return {
      items: [
        { ...column, heading: 'Name', first: ['Ada', 'Bob'], field: 'name' },
        { ...column, heading: 'Town', first: ['London', 'Paris, Texas'] },
      ],
    };
  }
  if (path.endsWith('/problems')) {
    return {
      items: [{ row: 4, field: 'email', heading: null, detail: 'This is no e-mail address.' }],
      rows: [],
    };
  }
  if (path.startsWith('/imports/mappings')) return { items: [] };
  if (path === '/imports/i2/undo') return run;
};

beforeAll(async () => void (await speakEnglish()));
beforeEach(() => {
  started = [];
  vi.spyOn(operation, 'startImport').mockImplementation(async (_, options) => {
    started.push(options as ImportOptions);
    return { id: options.dryRun ? 'i1' : 'i2' };
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function choose(first: Answers = () => undefined) {
  const answers: Answers = (request) => first(request) ?? server(request);
  const sent = visit('/settings/imports/new?object=contact', [contact], answers);
  await screen.findByText('Import contacts');
  const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  fireEvent.change(input, { target: { files: [new File(['Name,Town\nAda,London\n'], 'people.csv')] } });
  await screen.findByText('What would happen');
  return sent;
}

describe('an import', () => {
  it('shows what the columns are taken for and what would happen before anything does', async () => {
    await choose();
    expect(started).toHaveLength(1);
    expect(started[0]).toMatchObject({ object: 'contact', mode: 'create', dryRun: true });
    const becomes = (await screen.findByLabelText('What Name becomes')) as HTMLSelectElement;
    expect(becomes.value).toBe('name');
    expect(await screen.findByText('London · Paris, Texas')).toBeTruthy();
    expect(await screen.findByText('This is no e-mail address.')).toBeTruthy();
    expect(screen.getByText('cannot be taken').nextSibling?.textContent).toBe('1');
  });

  it('asks for another check when a column is to be something else, and imports what was checked', async () => {
    await choose();
    const begin = await screen.findByRole('button', { name: 'Import 2 rows' });
    expect(begin).toHaveProperty('disabled', false);
    fireEvent.change(await screen.findByLabelText('What Town becomes'), { target: { value: 'home.city' } });
    expect(begin).toHaveProperty('disabled', true);

    fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(() => expect(started).toHaveLength(2));
    expect(started[1]?.mapping).toEqual({ Town: 'home.city' });
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Import 2 rows' })).toHaveProperty('disabled', false),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Import 2 rows' }));
    await waitFor(() => expect(started[2]).toMatchObject({ dryRun: false, mapping: { Town: 'home.city' } }));
    const result = await screen.findByRole('region', { name: 'What happened' });
    expect(within(result).getByText('created').nextSibling?.textContent).toBe('2');
  });

  it('can be undone where it was done', async () => {
    const sent = await choose();
    fireEvent.click(await screen.findByRole('button', { name: 'Import 2 rows' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo the import' }));
    await waitFor(() => expect(sent.some(({ path }) => path === '/imports/i2/undo')).toBe(true));
  });
});

describe('a workbook', () => {
  const book = { ...run, sheet: 'People', sheets: ['Notes', 'People', 'Former'] };

  it('has its other sheets to choose, which are looked at at once', async () => {
    await choose(({ path }) => (path === '/imports/i1' ? book : undefined));
    const sheet = (await screen.findByLabelText('Sheet')) as HTMLSelectElement;
    expect(sheet.value).toBe('People');
    expect(started[0]).not.toHaveProperty('sheet');

    fireEvent.change(await screen.findByLabelText('What Town becomes'), { target: { value: 'home.city' } });
    fireEvent.change(sheet, { target: { value: 'Former' } });
    await waitFor(() => expect(started[1]).toMatchObject({ sheet: 'Former', dryRun: true, mapping: {} }));
    fireEvent.click(await screen.findByRole('button', { name: 'Import 2 rows' }));
    await waitFor(() => expect(started[2]).toMatchObject({ sheet: 'Former', dryRun: false }));
  });
});
