import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { account } from '@/features/views/testing';
import { speakEnglish, visit } from '@/testing';
import { changeIn, lineOf } from './share';
import { days, server } from './testing';

beforeAll(async () => {
  await speakEnglish();
  HTMLElement.prototype.scrollIntoView = () => undefined;
});
beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a share', () => {
  it('is held against the last one of so many days before', () => {
    expect(changeIn(days, 7)).toBeCloseTo(0.2);
    expect(changeIn(days, 30)).toBeCloseTo(0.3);
    expect(changeIn(days, 90)).toBeUndefined();
  });

  it('is drawn by its day, between the lowest and the highest', () => {
    expect(lineOf(days, 100, 10)).toBe('M0.0 10.0L74.2 6.7L100.0 0.0');
    expect(lineOf(days.slice(0, 1), 100, 10)).toBe('');
  });
});

describe('the page of data quality', () => {
  it('tells where each object stands, and leads to what is not good', async () => {
    visit('/quality', [account], server(), 'administrator');
    const card = await screen.findByRole('region', { name: 'Accounts' });

    expect(within(card).getByText('80%')).toBeTruthy();
    expect(within(card).getByText('80 of 100 points')).toBeTruthy();
    expect(within(card).getByText('+20 points in 7 days')).toBeTruthy();
    const link = within(card).getByRole('link', { name: '20 records with gaps' });
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain('"op":"isEmpty"');
  });

  it('says what a measurement is before there is one, and begins it', async () => {
    const sent = visit('/quality', [account], server(false), 'administrator');
    expect(await screen.findByText('Not measured yet')).toBeTruthy();

    fireEvent.click(screen.getAllByRole('button', { name: 'Measure now' }).at(-1) as HTMLElement);

    await waitFor(() =>
      expect(sent.some(({ method, path }) => method === 'POST' && path === '/quality/runs')).toBe(true),
    );
  });

  it('goes from an object to its worst fields and to the records behind them', async () => {
    visit('/quality?object=account', [account], server(), 'administrator');
    const fields = await screen.findByRole('region', { name: 'By field' });

    fireEvent.click(within(fields).getAllByRole('link', { name: '20' }).at(-1) as HTMLElement);

    expect(await screen.findByText('No such trade')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Acme' })).toBeTruthy();
  });

  it('keeps by what records are measured', async () => {
    const sent = visit('/quality?object=account', [account], server(), 'administrator');
    fireEvent.click(await screen.findByRole('button', { name: 'Standards' }));
    const dialog = await screen.findByRole('dialog');

    fireEvent.change(await within(dialog).findByLabelText('To be confirmed every … days'), {
      target: { value: '90' },
    });
    fireEvent.change(within(dialog).getByLabelText('Weight of picklist'), { target: { value: '0' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));

    await waitFor(() =>
      expect(sent.find(({ method }) => method === 'PUT')?.body).toMatchObject({
        confirmEvery: 90,
        weights: { name: 2, industry: 0 },
      }),
    );
  });

  it('is not there for those who may not', async () => {
    visit('/quality', [account], server());

    expect(await screen.findByText('There’s no such page')).toBeTruthy();
  });
});

describe('the page of a record', () => {
  it('shows how complete it is and what is missing', async () => {
    visit('/o/account/a1', [account], server());
    const box = await screen.findByRole('region', { name: 'Completeness' });

    expect(within(box).getByText('67%')).toBeTruthy();
    fireEvent.click(within(box).getByRole('button', { name: 'picklist' }));

    expect(await screen.findByRole('combobox')).toBeTruthy();
  });
});
