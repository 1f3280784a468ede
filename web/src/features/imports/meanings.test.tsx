import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavedMapping } from '@/api/imports';
import { speakEnglish } from '@/testing';
import { fits } from './MappingBar';
import { checkAgain, choose, freshWizard, wizard } from './testing';

beforeAll(async () => void (await speakEnglish()));
beforeEach(freshWizard);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('what columns mean', () => {
  it('is said value by value, by suggestion, or by adding a choice', async () => {
    await choose('administrator');
    fireEvent.click(await screen.findByRole('button', { name: /3 values/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Use the suggestion' }));
    fireEvent.change(screen.getByLabelText('What On hold becomes'), { target: { value: ' added' } });
    expect((screen.getByLabelText('What Closed! becomes') as HTMLSelectElement).value).toBe('closed');

    expect((await checkAgain())?.mapping).toEqual({
      Phase: { field: 'phase', values: { 'Closed!': 'closed' }, add: ['On hold'] },
    });
  });

  it('may be a new field, of the type that its values have', async () => {
    await choose('administrator');
    await screen.findByRole('button', { name: /3 values/ });
    fireEvent.change(screen.getByLabelText('What Town becomes'), { target: { value: '+' } });
    expect((screen.getByLabelText('Type') as HTMLSelectElement).value).toBe('date');
    fireEvent.change(screen.getByLabelText('Called'), { target: { value: 'Home town' } });

    expect((await checkAgain())?.mapping).toEqual({
      Town: { newField: { label: 'Home town', type: 'date' } },
    });
  });

  it('is no new field for those who may not change the model', async () => {
    await choose();
    const becomes = (await screen.findByLabelText('What Town becomes')) as HTMLSelectElement;
    expect([...becomes.options].map(({ value }) => value)).not.toContain('+');
  });

  it('may make the records that rows point to', async () => {
    await choose();
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Create firms that are missing' }));
    expect((await checkAgain())?.mapping).toEqual({ Firm: { field: 'firm.name', create: true } });
  });
});

describe('rows that cannot be taken', () => {
  it('are corrected in place, or left out', async () => {
    await choose();
    const cell = await screen.findByLabelText('Mail, line 4');
    expect(cell.getAttribute('aria-invalid')).toBe('true');
    fireEvent.change(cell, { target: { value: 'cut@example.com' } });
    expect(cell.getAttribute('aria-invalid')).toBeNull();
    expect(screen.getByText('One row corrected, 0 left out.')).toBeTruthy();
    expect((await checkAgain())?.corrections).toEqual({ 4: { Mail: 'cut@example.com' } });

    fireEvent.click(await screen.findByRole('checkbox', { name: 'Leave line 4 out' }));
    expect((await checkAgain())?.corrections).toEqual({ 4: null });
    fireEvent.click(await screen.findByRole('button', { name: 'As in the file' }));
    expect((await checkAgain())?.corrections).toBeUndefined();
  });
});

describe('the counts of a check', () => {
  it('show some of their rows', async () => {
    await choose();
    const count = await screen.findByRole('button', { name: '2 would be created: look at some' });
    fireEvent.click(count);
    expect((await screen.findByText('Line 2')).parentElement?.textContent).toBe('Line 2Name AdaPhase Open');
    fireEvent.click(count);
    expect(screen.queryByText('Line 2')).toBeNull();
  });
});

describe('mappings', () => {
  const last: SavedMapping = {
    id: 'm1',
    name: null,
    shared: false,
    mayChange: true,
    headings: ['Name', 'Phase', 'Firm', 'Town', 'Mail'],
    mode: 'upsert',
    key: 'email',
    duplicates: 'create',
    mapping: { Town: { field: 'home.city' } },
  };

  it('are offered for files with the same columns, and checked at once', async () => {
    wizard.remembered = [last, { ...last, id: 'm2', name: 'Another file', headings: ['Name', 'Price'] }];
    await choose();
    fireEvent.click(await screen.findByRole('button', { name: 'As last time' }));
    await waitFor(() => expect(wizard.started).toHaveLength(2));
    expect(wizard.started[1]).toMatchObject({ mode: 'upsert', key: 'email', mapping: last.mapping });
    expect(screen.queryByRole('button', { name: 'Another file' })).toBeNull();
  });

  it('fit files that have nearly all their columns, and every one that they speak of', () => {
    expect(fits(last, ['Mail', 'Town', 'Firm', 'Phase', 'Name'])).toBe(true);
    expect(fits(last, ['Mail', 'Town', 'Firm', 'Phase'])).toBe(true);
    expect(fits(last, ['Mail', 'Name', 'Firm', 'Phase'])).toBe(false);
    expect(fits(last, ['Mail', 'Town'])).toBe(false);
  });

  it('are kept under a name once the import is done', async () => {
    const sent = await choose();
    fireEvent.click(await screen.findByRole('button', { name: 'Import 2 rows' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Remember these columns…' }));
    fireEvent.change(screen.getByLabelText('Name of the mapping'), { target: { value: 'Fair' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(
        sent.find(({ path, method }) => path === '/imports/mappings' && method === 'POST')?.body,
      ).toEqual({
        from: 'i2',
        name: 'Fair',
        shared: false,
      }),
    );
  });
});
