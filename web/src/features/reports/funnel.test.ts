import { describe, expect, it } from 'vitest';
import { sharesOf } from './funnel';

describe('a step on a way', () => {
  it('is told as a part of the first and of the one before', () => {
    expect(sharesOf([200, 100, 50])).toEqual([
      { ofFirst: null, ofBefore: null },
      { ofFirst: 0.5, ofBefore: 0.5 },
      { ofFirst: 0.25, ofBefore: 0.5 },
    ]);
  });

  it('may be larger than the one before, and is told as that', () => {
    expect(sharesOf([40, 100, 120])[2]).toEqual({ ofFirst: 3, ofBefore: 1.2 });
  });
});
