import { describe, expect, it } from 'vitest';
import { daysLeft } from './daysLeft';

const noon = new Date('2026-11-22T12:00:00Z');

describe('the days left in the recycle bin', () => {
  it('are counted from the deletion', () => {
    expect(daysLeft('2026-11-22T11:59:00Z', 30, noon)).toBe(30);
    expect(daysLeft('2026-11-12T12:00:00Z', 30, noon)).toBe(20);
  });

  it('end with a last day and never go below it', () => {
    expect(daysLeft('2026-10-23T18:00:00Z', 30, noon)).toBe(1);
    expect(daysLeft('2026-01-01T00:00:00Z', 30, noon)).toBe(0);
  });

  it('are not told where nothing goes by itself', () => {
    expect(daysLeft('2026-11-22T11:59:00Z', 0, noon)).toBeNull();
  });
});
