import { describe, expect, it } from 'vitest';
import { lettersFor } from './letters';

describe('letters of pages', () => {
  it('are the first of their names that nobody has', () => {
    expect([...lettersFor(['account', 'contact', 'activity', 'order', 'opportunity'], ['h'])]).toEqual([
      ['account', 'a'],
      ['contact', 'c'],
      ['activity', 't'],
      ['order', 'o'],
      ['opportunity', 'p'],
    ]);
  });

  it('are others where all of a name are taken, and none where all are', () => {
    expect(lettersFor(['ab', 'ba', 'aa'], []).get('aa')).toBe('c');
    const many = Array.from({ length: 30 }, (_, at) => `n${at}`);
    expect(lettersFor(many, []).size).toBe(26);
  });
});
