import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const deal = anObject([
  aField('text', { name: 'name', label: { en: 'Name' } }),
  aField('text', { name: 'city', label: { en: 'City' } }),
]);

let now: Record<string, unknown> = {};
const server: Answers = ({ method, path, body }) => {
  if (path.endsWith('/related')) return { items: [] };
  if (path.endsWith('/query')) return { items: [now], next: null, total: 1 };
  if (path.startsWith('/views')) {
    return { items: [], own: null, opening: null, tabs: [], hidden: [], may: { everyone: false, teams: [] } };
  }
  if (path.includes('/comments')) {
    return method === 'GET' ? { items: [], next: null, total: 0 } : { id: 'c1' };
  }
  if (method === 'POST') return { id: 'd2', version: 1, ...(body as object) };
  if (path !== '/records/opportunity/d1') return undefined;
  if (method === 'PATCH') now = { ...now, ...(body as object), version: Number(now.version) + 1 };
  return now;
};

const open = (path: string) => visit(path, [deal], server);
/** What a reload does. */
const again = (path: string) => {
  cleanup();
  return open(path);
};

const keptHere = () =>
  Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at)).filter((key) =>
    key?.startsWith('shuke.begun'),
  );

beforeAll(speakEnglish);
beforeEach(() => {
  localStorage.clear();
  now = { id: 'd1', version: 1, name: 'Cranes', city: 'Wuxi' };
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a new record that was begun', () => {
  const form = async () => {
    fireEvent.click(await screen.findByRole('button', { name: 'New opportunity' }));
    return within(await screen.findByRole('dialog'));
  };
  const city = async () => (await form()).findByRole<HTMLInputElement>('textbox', { name: 'City' });

  it('is there again after a reload, and can be let go', async () => {
    open('/o/opportunity');
    fireEvent.change(await city(), { target: { value: 'Nanjing' } });

    again('/o/opportunity');
    expect((await city()).value).toBe('Nanjing');
    expect(screen.getByText(/Restored what you had begun/)).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'City' }).value).toBe(''),
    );
    expect(screen.queryByText(/Restored/)).toBeNull();
    expect(keptHere()).toEqual([]);
  });

  it('is done with once it is saved', async () => {
    open('/o/opportunity');
    const opened = await form();
    fireEvent.change(await opened.findByRole('textbox', { name: /Name/ }), { target: { value: 'Pumps' } });
    fireEvent.click(opened.getByRole('button', { name: 'Save' }));
    await screen.findByText('Created “Pumps”');
    expect(keptHere()).toEqual([]);
  });
});

describe('a record that was being changed', () => {
  const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });

  it('is open again with what was typed, and what others did meanwhile is told', async () => {
    open('/o/opportunity/d1');
    fireEvent.click(await screen.findByRole('button', { name: 'Edit City' }));
    fireEvent.change(await field('City'), { target: { value: 'Nanjing' } });

    now = { ...now, version: 2, city: 'Suzhou' };
    again('/o/opportunity/d1');
    expect((await field('City')).value).toBe('Nanjing');
    expect(screen.getByText('Changed by somebody else since then: City')).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(now.city).toBe('Nanjing'));
    again('/o/opportunity/d1');
    await screen.findByRole('button', { name: 'Edit City' });
    expect(screen.queryByText(/Restored/)).toBeNull();
  });

  it('is as it was for whoever gives up', async () => {
    open('/o/opportunity/d1');
    fireEvent.click(await screen.findByRole('button', { name: 'Edit City' }));
    fireEvent.change(await field('City'), { target: { value: 'Nanjing' } });
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));

    again('/o/opportunity/d1');
    expect(await screen.findByRole('button', { name: 'Edit City' })).toBeTruthy();
    expect(screen.queryByText(/Restored/)).toBeNull();
  });
});

describe('a comment that was being written', () => {
  const page = '/o/opportunity/d1?tab=comments';
  const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'New comment' });

  it('is there again until it is sent', async () => {
    open(page);
    fireEvent.change(await box(), { target: { value: 'A long thought' } });

    again(page);
    expect((await box()).value).toBe('A long thought');
    fireEvent.click(screen.getByRole('button', { name: 'Comment' }));
    await waitFor(async () => expect((await box()).value).toBe(''));

    again(page);
    expect((await box()).value).toBe('');
  });
});
