import { beforeEach, describe, expect, it } from 'vitest';
import { forgetRecent, noteVisit, recentOf } from './recent';

beforeEach(() => localStorage.clear());

describe('what was opened last', () => {
  it('comes first, and each record once', () => {
    for (const id of ['a', 'b', 'a']) noteVisit('maria', { object: 'deal', id });
    expect(recentOf('maria').map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is no more than a few, of each person her own, until she signs out', () => {
    for (let at = 0; at < 20; at += 1) noteVisit('maria', { object: 'deal', id: `d${at}` });
    expect(recentOf('maria')).toHaveLength(8);
    expect(recentOf('maria')[0]).toEqual({ object: 'deal', id: 'd19' });
    expect(recentOf('sam')).toEqual([]);
    forgetRecent('maria');
    expect(recentOf('maria')).toEqual([]);
  });
});
