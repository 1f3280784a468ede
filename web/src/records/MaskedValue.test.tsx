import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const masked = (reveal: boolean) =>
  aField('nationalId', {
    name: 'nationalId',
    label: { en: 'Identity number' },
    can: { read: true, edit: false, masked: true, reveal },
  });
const contact = (reveal: boolean) =>
  anObject([aField('text', { name: 'name' }), masked(reveal)], {
    name: 'contact',
    label: { en: 'Contact' },
    plural: { en: 'Contacts' },
    list: ['name'],
  });

const server: Answers = ({ path }) => {
  if (path === '/records/contact/c1') return { id: 'c1', version: 1, name: 'Wu Min', nationalId: '****' };
  if (path.endsWith('/reveal')) return { value: '330106199003071234' };
  return undefined;
};
const open = (reveal: boolean) => visit('/o/contact/c1', [contact(reveal)], server);

beforeAll(async () => {
  await speakEnglish();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('a masked value', () => {
  it('is shown in clear to whoever may and asks, and hidden again', async () => {
    const sent = open(true);
    fireEvent.click(await screen.findByRole('button', { name: 'Reveal Identity number' }));

    expect(await screen.findByText('330106199003071234')).toBeTruthy();
    expect(sent.find(({ path }) => path.endsWith('/reveal'))).toEqual({
      method: 'POST',
      path: '/records/contact/c1/reveal',
      body: { field: 'nationalId' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Hide Identity number again' }));
    await waitFor(() => expect(screen.queryByText('330106199003071234')).toBeNull());
    expect(screen.getByText('****')).toBeTruthy();
  });

  it('stays behind its mask for everybody else', async () => {
    open(false);
    expect(await screen.findByText('****')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Reveal/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Edit Identity number' })).toBeNull();
  });
});
