import { describe, expect, it } from 'vitest';
import { daysBetween, withDays } from './days';

const name = { 'zh-CN': '春节', en: 'Spring Festival' };

describe('special days', () => {
  it('are one for each day of a stretch', () => {
    const days = daysBetween('2026-02-27', '2026-03-01', { kind: 'holiday', name });
    expect(days.map((day) => day.date)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  });

  it('are none when the stretch ends before it begins', () => {
    expect(daysBetween('2026-03-01', '2026-02-27', { kind: 'holiday', name })).toEqual([]);
  });

  it('take the place of what was said about the same day, and stay in order', () => {
    const days = withDays(
      [
        { kind: 'holiday', date: '2026-05-01', name },
        { kind: 'holiday', date: '2026-02-15', name },
      ],
      [
        { kind: 'workingDay', date: '2026-05-01', name },
        { kind: 'holiday', yearly: '12-25', name },
      ],
    );
    expect(days.map((day) => `${day.kind} ${day.date ?? day.yearly}`)).toEqual([
      'holiday 12-25',
      'holiday 2026-02-15',
      'workingDay 2026-05-01',
    ]);
  });
});
