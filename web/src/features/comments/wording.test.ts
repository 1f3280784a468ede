import { describe, expect, it } from 'vitest';
import type { Comment } from '@/api/comments';
import { askedAt, piecesOf, place, sentOf, writtenOf } from './wording';

const ANN = '019a0000-0000-7000-8000-00000000000a';
const ACME = '019a0000-0000-7000-8000-00000000000b';
const said = (text: string): Comment => ({
  id: 'c',
  parent: null,
  author: { object: 'user', id: ANN, label: '安娜' },
  text,
  at: '2026-01-01T00:00:00Z',
  editedAt: null,
  removed: false,
  people: [{ object: 'user', id: ANN, label: '安娜' }],
  records: [{ object: 'account', id: ACME, label: null }],
  can: { change: true, remove: true },
});

describe('the words of a comment', () => {
  it('are told with names and links in their places', () => {
    const pieces = piecesOf(said(`问@[${ANN}]：#[account:${ACME}]，见 https://example.com/a?b=c。`));
    expect(pieces.map(({ kind }) => kind)).toEqual([
      'text',
      'person',
      'text',
      'record',
      'text',
      'link',
      'text',
    ]);
    expect(pieces[5]).toEqual({ kind: 'link', href: 'https://example.com/a?b=c' });
  });

  it('that look like a mention and are none stay words', () => {
    expect(piecesOf(said('@[nobody] #[account:x] <b>'))).toEqual([
      { kind: 'text', text: '@[nobody] #[account:x] <b>' },
    ]);
  });

  it('come back from the box as they were', () => {
    const text = `@[${ANN}] and #[account:${ACME}], again @[${ANN}]`;
    const { text: written, placed } = writtenOf(said(text), { person: 'left', record: 'hidden' });
    expect(written).toBe('@安娜 and #hidden, again @安娜');
    expect(sentOf(written, placed, 'https://here')).toBe(text);
  });

  it('tell two people of one name apart', () => {
    const first = place('user', ANN, '王伟', []);
    const second = place('user', ACME, '王伟', [first]);
    expect(second.shown).toBe('@王伟 (2)');
    expect(sentOf('@王伟 (2) @王伟', [first, second], 'https://here')).toBe(`@[${ACME}] @[${ANN}]`);
  });

  it('have a mention where the address of a record was put', () => {
    const address = `https://here/o/account/${ACME}?tab=timeline`;
    expect(sentOf(`see ${address}`, [], 'https://here')).toBe(`see #[account:${ACME}]`);
    expect(sentOf(`see ${address}`, [], 'https://elsewhere')).toBe(`see ${address}`);
  });
});

describe('what is looked for at the cursor', () => {
  it.each([
    ['@', { sign: '@', typed: '', from: 0 }],
    ['请@张', { sign: '@', typed: '张', from: 1 }],
    ['see #acm', { sign: '#', typed: 'acm', from: 4 }],
    ['＠zs', { sign: '@', typed: 'zs', from: 0 }],
  ])('in “%s”', (text, asked) => expect(askedAt(text, text.length)).toEqual(asked));

  it.each(['mail@example', '@ann said', 'no', 'https://a/#b'])('is nothing in “%s”', (text) =>
    expect(askedAt(text, text.length)).toBeNull(),
  );
});
