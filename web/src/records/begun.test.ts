import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetAllBegun, forgetBegun, keepBegun, recallBegun } from './begun';

const DAY_MS = 24 * 60 * 60 * 1000;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('what somebody has begun', () => {
  it('is there again, for her and at its place', () => {
    keepBegun('maria', 'new deal', { name: 'Acme' });
    expect(recallBegun('maria', 'new deal')?.content).toEqual({ name: 'Acme' });
    expect(recallBegun('maria', 'new lead')).toBeUndefined();
    expect(recallBegun('sam', 'new deal')).toBeUndefined();
  });

  it('is gone once it is done with', () => {
    keepBegun('maria', 'new deal', 1);
    forgetBegun('maria', 'new deal');
    expect(recallBegun('maria', 'new deal')).toBeUndefined();
  });

  it('is kept for a week, and after that not even stored', () => {
    keepBegun('maria', 'new deal', 1);
    vi.advanceTimersByTime(7 * DAY_MS - 1);
    expect(recallBegun('maria', 'new deal')).toBeDefined();
    vi.advanceTimersByTime(1);
    expect(recallBegun('sam', 'anything')).toBeUndefined();
    expect(localStorage.length).toBe(0);
  });

  it('goes with whoever signs out, and nobody else’s does', () => {
    keepBegun('maria', 'new deal', 1);
    keepBegun('sam', 'new deal', 2);
    localStorage.setItem('shuke.theme', 'dark');
    forgetAllBegun('maria');
    expect(recallBegun('maria', 'new deal')).toBeUndefined();
    expect(recallBegun('sam', 'new deal')?.content).toBe(2);
    expect(localStorage.getItem('shuke.theme')).toBe('dark');
  });

  it('is nothing where what is stored cannot be read', () => {
    localStorage.setItem('shuke.begun.maria.new deal', '{"content":');
    expect(recallBegun('maria', 'new deal')).toBeUndefined();
  });
});
