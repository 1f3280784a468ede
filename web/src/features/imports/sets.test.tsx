import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportSet, SetOptions, SetTable } from '@/api/importSets';
import { operation } from '@/api/operation';
import { run } from '@/features/operation/testing';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const firm = anObject([aField('text', { name: 'name', label: { 'zh-CN': '名称', en: 'Name' } })], {
  name: 'firm',
  plural: { 'zh-CN': '公司', en: 'Firms' },
});
const contact = anObject([aField('text', { name: 'name', label: { 'zh-CN': '姓名', en: 'Name' } })], {
  name: 'contact',
  plural: { 'zh-CN': '联系人', en: 'Contacts' },
});

const table = (name: string, more: Partial<SetTable>): SetTable => ({
  name,
  object: null,
  said: false,
  candidates: [],
  people: false,
  problem: null,
  waiting: [],
  run: null,
  links: null,
  ...more,
});

const companies = {
  ...run,
  id: 'r1',
  object: 'firm',
  mapping: { Name: 'name', 'Boss ID': null },
  severalIds: ['Owner IDs'],
};

/** As the server tells it; once something was said of the table that cannot be read, that is left out. */
const set = (): ImportSet => ({
  ...run,
  id: 's1',
  fileName: 'export.zip',
  tables: [
    table('companies.csv', {
      object: 'firm',
      candidates: [{ object: 'firm', confidence: 0.93 }],
      waiting: ['Boss ID'],
      run: companies,
    }),
    table('notes.csv', {}),
    table(
      'broken.csv',
      started.length > 1 ? {} : { object: 'contact', problem: { detail: 'The file is damaged.' } },
    ),
  ],
});

let started: SetOptions[];

const server: Answers = ({ path }) => {
  if (path === '/imports/s1') return set();
  if (path === '/imports/s2') {
    const tables = [table('companies.csv', { object: 'firm', run: { ...companies, dryRun: false } })];
    return { ...set(), id: 's2', dryRun: false, canBeUndone: true, tables };
  }
  if (path === '/imports/s2/undo') return set();
  if (path.endsWith('/problems')) return { items: [], rows: [] };
  if (path.endsWith('/values')) return { items: [] };
  if (path.startsWith('/imports/mappings')) return { items: [] };
  if (path === '/imports') return { items: [{ ...set(), dryRun: false, canBeUndone: true }] };
  if (path === '/exports') return { items: [] };
};

beforeAll(async () => void (await speakEnglish()));
beforeEach(() => {
  started = [];
  vi.spyOn(operation, 'startImport').mockImplementation(async (_, options) => {
    started.push(options as SetOptions);
    return { id: options.dryRun ? 's1' : 's2' };
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function choose() {
  const sent = visit('/settings/imports/new?object=contact', [contact, firm], server);
  await screen.findByText('Import contacts');
  const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  fireEvent.change(input, { target: { files: [new File(['PK'], 'export.ZIP')] } });
  await screen.findByText('companies.csv');
  return sent;
}

const startButton = () => screen.getByRole('button', { name: 'Import 94 rows' });

const item = (name: string) => within(screen.getByText(name).closest('li') as HTMLElement);

describe('a file of several tables', () => {
  it('is looked at, and each table is proposed what it is', async () => {
    await choose();
    expect(started).toEqual([{ tables: {}, dryRun: true }]);
    expect(item('companies.csv').getByRole('combobox')).toHaveProperty('value', 'firm');
    expect(item('companies.csv').getByText(/93% sure/)).toBeTruthy();
    expect(item('notes.csv').getByText(/Choose what the rows are/)).toBeTruthy();
    expect(item('broken.csv').getByText('The file is damaged.')).toBeTruthy();
    expect(startButton()).toHaveProperty('disabled', true);
  });

  it('is imported once everything that is meant can be', async () => {
    const sent = await choose();
    fireEvent.change(item('broken.csv').getByRole('combobox'), { target: { value: '' } });
    fireEvent.change(item('notes.csv').getByRole('combobox'), { target: { value: 'contact' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(() => expect(started).toHaveLength(2));
    const said = { object: 'contact', mode: 'create', duplicates: 'create', mapping: {} };
    expect(started[1]).toEqual({ tables: { 'broken.csv': null, 'notes.csv': said }, dryRun: true });

    await waitFor(() => expect(startButton()).toHaveProperty('disabled', false));
    fireEvent.click(startButton());
    const wrong = await screen.findByRole('link', { name: 'All rows that were not taken' });
    expect(wrong.getAttribute('href')).toBe('/api/v1/imports/s2/errors.zip');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo all tables' }));
    await waitFor(() => expect(sent.some(({ path }) => path === '/imports/s2/undo')).toBe(true));
    expect(started[2]).toEqual({
      tables: { 'broken.csv': null, 'notes.csv': said },
      notify: true,
      dryRun: false,
    });
  });

  it('opens each table to its columns', async () => {
    await choose();
    fireEvent.click(screen.getByRole('button', { name: 'Columns of companies.csv' }));
    const becomes = await screen.findByLabelText('What Name becomes');
    expect(becomes).toHaveProperty('value', 'name');
    expect(screen.getByText(/^Boss ID: these point to a table/)).toBeTruthy();
    expect(screen.getByText(/^Owner IDs: some cells/)).toBeTruthy();
    fireEvent.change(becomes, { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
    await waitFor(() => expect(started).toHaveLength(2));
    expect(started[1]?.tables['companies.csv']).toMatchObject({ object: 'firm', mapping: { Name: null } });
  });

  it('stands among the imports as one that can be taken back', async () => {
    visit('/settings/imports', [contact, firm], server);
    const whole = within((await screen.findByText('export.zip')).closest('li') as HTMLElement);
    expect(whole.getAllByRole('button', { name: 'Undo the import' })[0]).toBeTruthy();
    expect(whole.getByText('One table')).toBeTruthy();
    const files = whole.getAllByRole('link', { name: 'Wrong rows', hidden: true });
    expect(files[0]?.getAttribute('href')).toBe('/api/v1/imports/s1/errors.zip');
  });
});
