import { describe, expect, it } from 'vitest';
import { dayAfter, startOf } from './days';

describe('a day', () => {
  it('is followed by the next one, also over the end of a year', () => {
    expect(dayAfter('2024-02-28')).toBe('2024-02-29');
    expect(dayAfter('2025-12-31')).toBe('2026-01-01');
  });

  it('begins when the clocks of its time zone say so', () => {
    expect(startOf('2026-01-01', 'Asia/Shanghai')).toBe('2025-12-31T16:00:00.000Z');
    expect(startOf('2026-01-01', 'UTC')).toBe('2026-01-01T00:00:00.000Z');
    expect(startOf('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOf('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  });
});
