import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { type Answers, speakEnglish, visit } from '@/testing';

const contact = anObject([aField('personName', { name: 'name' }), aField('phone', { name: 'mobile' })], {
  name: 'contact',
  label: { 'zh-CN': '联系人', en: 'Contact' },
  plural: { 'zh-CN': '联系人', en: 'Contacts' },
});

const answers: Readonly<Record<string, unknown>> = {
  '0042': [
    {
      object: 'contact',
      more: false,
      items: [
        { id: 'c1', label: '王小明', reason: { field: 'mobile', text: '+8613800000042', fit: 'word' } },
      ],
    },
  ],
  nobody: [],
};

const server: Answers = ({ path }) => {
  const typed = /^\/search\?q=(.*)$/.exec(path)?.[1];
  return typed === undefined ? undefined : { groups: answers[typed] ?? [] };
};

beforeAll(async () => {
  await speakEnglish();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the jump dialog', () => {
  it('shows records that hold what is typed, and why', async () => {
    visit('/o/contact', [contact], server);
    await screen.findAllByText('Contacts');
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const input = await screen.findByPlaceholderText('Search records, or where to go…');

    fireEvent.change(input, { target: { value: '0042' } });

    expect(await screen.findByText('王小明')).toBeTruthy();
    expect(screen.getByText(/\+8613800000042/)).toBeTruthy();
  });

  it('says when nothing is found', async () => {
    visit('/o/contact', [contact], server);
    await screen.findAllByText('Contacts');
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const input = await screen.findByPlaceholderText('Search records, or where to go…');

    fireEvent.change(input, { target: { value: 'nobody' } });

    await waitFor(() => expect(screen.getByText('Nothing matches')).toBeTruthy());
  });
});
