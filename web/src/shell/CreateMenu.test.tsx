import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { speakEnglish, visit } from '@/testing';

const contact = anObject([aField('personName', { name: 'name' })], {
  name: 'contact',
  label: { 'zh-CN': '联系人', en: 'Contact' },
  plural: { 'zh-CN': '联系人', en: 'Contacts' },
});

beforeAll(async () => {
  await speakEnglish();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the button for a new record', () => {
  it('is there for whoever may create something', async () => {
    visit('/o/contact', [contact], () => undefined);

    expect(await screen.findByRole('button', { name: 'Create' })).toBeTruthy();
  });

  it('is not there for whoever may create nothing', async () => {
    visit('/o/contact', [{ ...contact, can: { ...contact.can, create: false } }], () => undefined);
    await screen.findAllByText('Contacts');

    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });
});
