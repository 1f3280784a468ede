import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Encryption } from '@/api/encryption';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const contact = anObject(
  [
    aField('personName', {
      name: 'name',
      label: { 'zh-CN': '姓名', en: 'Name' },
      sensitivity: 'personal',
      encrypted: true,
    }),
    aField('text', { name: 'department', label: { 'zh-CN': '部门', en: 'Department' } }),
  ],
  {
    name: 'contact',
    label: { 'zh-CN': '联系人', en: 'Contact' },
    plural: { 'zh-CN': '联系人', en: 'Contacts' },
  },
);

const settled: Encryption = {
  keys: {
    rotatable: true,
    file: '/srv/shuke/main.keys',
    inUse: [{ purpose: 'fields', id: '4711', since: '2026-03-01T10:00:00Z', keys: 2 }],
  },
  over: true,
  converting: null,
  objects: [
    {
      object: 'contact',
      over: true,
      done: 9,
      total: 9,
      fields: [
        { name: 'name', encrypted: true, equal: true, parts: true, order: true },
        { name: 'department', encrypted: false, equal: true, parts: true, order: false },
      ],
    },
  ],
};

const half: Encryption = {
  ...settled,
  over: false,
  objects: settled.objects.map((object) => ({ ...object, over: false, done: 4 })),
};

let now: Encryption;

const server: Answers = ({ method, path }) => {
  if (path === '/encryption') return now;
  if (path === '/encryption/rotation') {
    now = half;
    return now;
  }
  if (path.startsWith('/objects/contact/fields/') && method === 'PATCH') return {};
  return undefined;
};

const open = (role = 'administrator') => visit('/settings/encryption', [contact], server, role);

beforeAll(async () => {
  await speakEnglish();
});
beforeEach(() => {
  now = settled;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the encryption page', () => {
  it('tells which keys are in use, since when and where they are', async () => {
    open();
    const keys = await screen.findByRole('list', { name: 'Keys' });
    expect(keys.textContent).toContain('Key 4711');
    expect(keys.textContent).toContain('1 older key still opens');
    expect(screen.getByText(/\/srv\/shuke\/main\.keys/)).toBeTruthy();
  });

  it('shows encrypted fields and what finds them, the others when asked', async () => {
    open();
    const contacts = await screen.findByRole('region', { name: 'Contacts' });
    expect(contacts.textContent).toContain('Found by the whole value, any part, and its order');
    expect(within(contacts).queryByText('Department')).toBeNull();

    fireEvent.change(screen.getByRole('combobox', { name: 'Show' }), { target: { value: 'open' } });
    expect(await screen.findByText('Department')).toBeTruthy();
  });

  it('encrypts a field after saying what that costs', async () => {
    const sent = open();
    fireEvent.change(await screen.findByRole('combobox', { name: 'Show' }), { target: { value: 'all' } });
    fireEvent.click(screen.getByRole('button', { name: 'Encrypt Department' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Encrypt Department?' }));
    expect(dialog.getByText(/no longer in its order/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Encrypt' }));

    await waitFor(() =>
      expect(sent.find(({ method }) => method === 'PATCH')).toMatchObject({
        path: '/objects/contact/fields/department',
        body: { encrypted: true },
      }),
    );
  });

  it('rotates keys when that was confirmed, and shows how far it is', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Rotate keys…' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Rotate now' }));

    expect((await screen.findByRole('progressbar')).getAttribute('value')).toBe('4');
    expect(screen.getByText('Contacts: 4 of 9')).toBeTruthy();
  });

  it('shows a rotation that was begun before the page was opened', async () => {
    now = half;
    open();
    expect(await screen.findByText('Contacts: 4 of 9')).toBeTruthy();
  });

  it('says how to rotate keys that the environment brings', async () => {
    now = { ...settled, keys: { ...settled.keys, file: null, rotatable: false } };
    open();
    expect(await screen.findByText(/SHUKE_KEY_COMMAND/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Rotate keys…' })).toBeNull();
  });

  it('is not there for others', async () => {
    open('salesperson');
    expect(await screen.findByText('There’s no such page')).toBeTruthy();
  });
});
