import { describe, expect, it } from 'vitest';
import { lastDayOf, nextOf, spanText } from './spans';

const t = (key: string, gaps: object) => `${key} ${Object.values(gaps).join(' ')}`;
const calendar = { language: 'en', fiscalYear: undefined, t } as const;
const april = { language: 'en', fiscalYear: { month: 4, day: 6, namedBy: 'end' }, t } as const;

describe('a span of time', () => {
  it('ends where the next begins', () => {
    expect(lastDayOf('month', '2024-02-01')).toBe('2024-02-29');
    expect(lastDayOf('week', '2024-12-30')).toBe('2025-01-05');
    expect(lastDayOf('quarter', '2026-10-01')).toBe('2026-12-31');
    expect(lastDayOf('fiscalYear', '2025-04-06')).toBe('2026-04-05');
    expect(nextOf('day', '2026-12-31')).toBe('2027-01-01');
  });

  it('is told as people say it', () => {
    expect(spanText('quarter', '2026-07-01', calendar)).toBe('Q3 2026');
    expect(spanText('quarter', '2026-07-01', { ...calendar, language: 'zh-CN' })).toBe('2026年Q3');
    expect(spanText('month', '2026-07-01', calendar)).toBe('Jul 2026');
  });

  it('of a fiscal year bears the number that the organisation gives it', () => {
    expect(spanText('fiscalYear', '2025-04-06', april)).toContain('2026');
    expect(spanText('fiscalQuarter', '2025-10-06', april)).toBe('reports.span.fiscalQuarter 2026 3');
    expect(spanText('fiscalQuarter', '2026-01-06', april)).toBe('reports.span.fiscalQuarter 2026 4');
  });
});
