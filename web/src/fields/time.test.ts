import { describe, expect, it } from 'vitest';
import { addDays, instantOf, localOf, monthOf, startOfDay, today } from './time';

describe('times in a zone', () => {
  it('begin the day where the reader is', () => {
    expect(startOfDay('2026-03-05', 'Asia/Shanghai')).toBe('2026-03-04T16:00:00.000Z');
    expect(startOfDay('2026-03-05', 'UTC')).toBe('2026-03-05T00:00:00.000Z');
  });

  it('know today from the zone, not from the machine', () => {
    const now = new Date('2026-03-04T18:00:00Z');
    expect(today('Asia/Shanghai', now)).toBe('2026-03-05');
    expect(today('America/New_York', now)).toBe('2026-03-04');
  });

  it('come back the same after being shown and typed', () => {
    for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu']) {
      for (const instant of ['2026-01-15T12:34:00Z', '2026-07-15T23:59:00Z', '2026-10-25T03:30:00Z']) {
        const date = new Date(instant);
        expect(instantOf(localOf(date, zone), zone).toISOString()).toBe(date.toISOString());
      }
    }
  });

  it('survive the change of clocks', () => {
    // Clocks in Berlin went from 02:00 to 03:00 on this day.
    expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  });
});

describe('days', () => {
  it('run over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('know their month', () => {
    expect(monthOf('2028-02-10')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
    expect(monthOf('2026-12-10')).toEqual({ first: '2026-12-01', last: '2026-12-31' });
  });
});
