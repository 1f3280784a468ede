import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const contact = anObject([aField('text')], {
  name: 'contact',
  plural: { 'zh-CN': '联系人', en: 'Contacts' },
});
const user = anObject([aField('text')], { name: 'user', plural: { 'zh-CN': '用户', en: 'Users' } });

const till = {
  id: 't1',
  name: 'Till',
  scopes: ['read:user', 'write:contact'],
  createdAt: '2026-03-01T10:00:00Z',
  expiresAt: null,
  lastUsedAt: null,
};

const server: Answers = ({ method, path }) => {
  if (path === '/me/security') {
    return {
      passwordChangedAt: null,
      passwordMinLength: 10,
      totpSince: null,
      recoveryCodesLeft: 0,
      secondFactorRequired: false,
    };
  }
  if (path === '/tokens') return method === 'POST' ? { token: 'shuke_abc' } : { items: [till] };
  if (path.startsWith('/me/')) return { items: [] };
  return undefined;
};

const open = () => visit('/settings/security', [contact, user], server);

beforeAll(async () => {
  await speakEnglish();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('tokens for programs', () => {
  it('are told with the objects that they reach', async () => {
    open();
    const list = await screen.findByRole('list', { name: 'Tokens for programs' });
    expect(list.textContent).toContain('reads Users · writes Contacts');
  });

  it('are made for single objects, with an end, and shown once', async () => {
    const sent = open();
    fireEvent.click(await screen.findByRole('button', { name: 'New token' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New token' }));
    fireEvent.change(dialog.getByLabelText('What is it for?'), { target: { value: 'Till' } });
    fireEvent.change(dialog.getByRole('combobox', { name: 'Reaches' }), { target: { value: 'some' } });
    fireEvent.change(dialog.getByRole('combobox', { name: 'Contacts' }), { target: { value: 'write' } });
    fireEvent.change(dialog.getByLabelText('Expires on'), { target: { value: '2030-01-31' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Create' }));

    expect(await screen.findByText('shuke_abc')).toBeTruthy();
    await waitFor(() =>
      expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({
        name: 'Till',
        scopes: ['write:contact'],
        expiresAt: '2030-01-31T23:59:59Z',
      }),
    );
  });

  it('let nobody change who works here', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'New token' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New token' }));
    fireEvent.change(dialog.getByRole('combobox', { name: 'Reaches' }), { target: { value: 'some' } });
    const users = within(dialog.getByRole('combobox', { name: 'Users' }));
    expect(users.queryByRole('option', { name: 'Read' })).toBeTruthy();
    expect(users.queryByRole('option', { name: 'Read and write' })).toBeNull();
  });
});
