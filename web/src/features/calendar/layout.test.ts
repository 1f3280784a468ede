import { describe, expect, it } from 'vitest';
import type { Calendar } from '@/api/organisation';
import { aField, anObject } from '@/fields/testing';
import { readCalendarSearch } from '@/records/calendarState';
import type { Timed } from '@/records/schedule';
import { daysOf, stepped, weekStart } from './days';
import { eventOf, isOn } from './events';
import { freeSpans, workDay } from './hours';
import { placed } from './layout';
import { NO_SHIFT, valuesOf } from './shift';

const meeting = anObject(
  [
    aField('text', { name: 'subject' }),
    aField('dateTime', { name: 'startsAt' }),
    aField('dateTime', { name: 'endsAt' }),
    aField('dateTime', { name: 'remindAt' }),
  ],
  { name: 'meeting', calendar: { start: 'startsAt', end: 'endsAt', remind: 'remindAt' } },
) as Timed;
const call = anObject(
  [
    aField('text', { name: 'subject' }),
    aField('dateTime', { name: 'at' }),
    aField('duration', { name: 'length' }),
  ],
  { name: 'call', calendar: { start: 'at', length: 'length' } },
) as Timed;

const met = (id: string, startsAt: string, endsAt: string | null, remindAt: string | null = null) => {
  const event = eventOf(meeting, { id, version: 1, startsAt, endsAt, remindAt }, 'Asia/Shanghai');
  if (!event) throw new Error('no time');
  return event;
};

describe('a day', () => {
  it('sets side by side what overlaps, and gives the whole width to what stands alone', () => {
    const events = [
      met('a', '2026-11-23T01:00:00Z', '2026-11-23T03:00:00Z'),
      met('b', '2026-11-23T02:00:00Z', '2026-11-23T04:00:00Z'),
      met('c', '2026-11-23T03:00:00Z', '2026-11-23T03:30:00Z'),
      met('d', '2026-11-23T06:00:00Z', '2026-11-23T07:00:00Z'),
    ];
    const told = placed(events, '2026-11-23').map(({ event, from, to, column, columns }) => [
      event.row.id,
      from,
      to,
      `${column}/${columns}`,
    ]);
    expect(told).toEqual([
      ['a', 540, 660, '0/2'],
      ['b', 600, 720, '1/2'],
      ['c', 660, 690, '0/2'],
      ['d', 840, 900, '0/1'],
    ]);
  });

  it('shows of what goes over midnight the part that is its own', () => {
    const night = met('night', '2026-11-23T14:00:00Z', '2026-11-23T18:00:00Z');
    expect(placed([night], '2026-11-23')[0]).toMatchObject({ from: 1320, to: 1440 });
    expect(placed([night], '2026-11-24')[0]).toMatchObject({ from: 0, to: 120 });
    const evening = met('evening', '2026-11-23T14:00:00Z', '2026-11-23T16:00:00Z');
    expect(isOn(evening, '2026-11-24')).toBe(false);
  });

  it('takes a length where there is no end, and the usual one where there is neither', () => {
    const of = (length: number | null) =>
      eventOf(call, { id: 'c', version: 1, at: '2026-11-23T01:00:00Z', length }, 'UTC')?.to;
    expect(of(1800)).toBe('2026-11-23T01:30');
    expect(of(60)).toBe('2026-11-23T01:15');
    expect(of(null)).toBe('2026-11-23T02:00');
  });
});

describe('carrying', () => {
  const inBerlin = eventOf(
    meeting,
    {
      id: 'm',
      version: 1,
      startsAt: '2026-10-24T08:00:00Z',
      endsAt: '2026-10-24T09:00:00Z',
      remindAt: '2026-10-24T07:45:00Z',
    },
    'Europe/Berlin',
  );
  if (!inBerlin) throw new Error('no time');

  it('keeps the time on the clock and the length when clocks change in between', () => {
    expect(valuesOf(inBerlin, { ...NO_SHIFT, days: 1 }, 'Europe/Berlin')).toEqual({
      startsAt: '2026-10-25T09:00:00.000Z',
      endsAt: '2026-10-25T10:00:00.000Z',
      remindAt: '2026-10-25T08:45:00.000Z',
    });
  });

  it('of the end alone leaves the start alone, and never makes it shorter than a step', () => {
    expect(valuesOf(inBerlin, { ...NO_SHIFT, stretch: 30 }, 'Europe/Berlin')).toEqual({
      endsAt: '2026-10-24T09:30:00.000Z',
    });
    expect(valuesOf(inBerlin, { ...NO_SHIFT, stretch: -600 }, 'Europe/Berlin')).toEqual({
      endsAt: '2026-10-24T08:15:00.000Z',
    });
  });

  it('gives no end to what had none', () => {
    const open = met('open', '2026-11-23T01:00:00Z', null);
    expect(valuesOf(open, { ...NO_SHIFT, minutes: 15 }, 'Asia/Shanghai')).toEqual({
      startsAt: '2026-11-23T01:15:00.000Z',
    });
  });

  it('stretches a length in seconds', () => {
    const event = eventOf(call, { id: 'c', version: 1, at: '2026-11-23T01:00:00Z', length: 1800 }, 'UTC');
    expect(event && valuesOf(event, { ...NO_SHIFT, stretch: 15 }, 'UTC')).toEqual({ length: 2700 });
  });
});

describe('the days looked at', () => {
  it('begin on Mondays, and a month has always six weeks', () => {
    expect(weekStart('2026-11-22')).toBe('2026-11-16');
    expect(daysOf('week', '2026-11-23')[0]).toBe('2026-11-23');
    const month = daysOf('month', '2026-11-23');
    expect([month[0], month.at(-1), month.length]).toEqual(['2026-10-26', '2026-12-06', 42]);
  });

  it('go on from the last of a month without leaving one out', () => {
    expect(stepped('month', '2026-01-31', 1)).toBe('2026-02-01');
    expect(stepped('week', '2026-01-31', -1)).toBe('2026-01-24');
  });

  it('are read from an address, and nonsense is left out', () => {
    expect(readCalendarSearch({ span: 'year', date: '2026-1-1', whose: 'everybody', without: 'x' })).toEqual(
      {},
    );
    expect(
      readCalendarSearch({ span: 'month', date: '2026-01-01', whose: { id: 'u', label: 'U', x: 1 } }),
    ).toEqual({
      span: 'month',
      date: '2026-01-01',
      whose: { id: 'u', label: 'U' },
    });
  });
});

describe('working hours', () => {
  const office = [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '18:00' },
  ];
  const none: typeof office = [];
  const name = { en: 'Spring Festival', 'zh-CN': '春节' };
  const calendar: Calendar = {
    id: 'c',
    name: { en: 'Office', 'zh-CN': '办公' },
    timeZone: 'Asia/Shanghai',
    week: {
      monday: office,
      tuesday: office,
      wednesday: office,
      thursday: office,
      friday: office,
      saturday: none,
      sunday: none,
    },
    days: [
      { kind: 'holiday', date: '2026-02-17', name },
      { kind: 'workingDay', date: '2026-02-28', name },
    ],
  };

  it('leave the rest of the day to be shaded', () => {
    expect(freeSpans(workDay(calendar, '2026-11-23', 'Asia/Shanghai'))).toEqual([
      { from: 0, to: 540 },
      { from: 720, to: 780 },
      { from: 1080, to: 1440 },
    ]);
  });

  it('are none on a holiday, and the usual ones on a Saturday that makes up for it', () => {
    expect(workDay(calendar, '2026-02-17', 'Asia/Shanghai')).toMatchObject({ spans: [], special: { name } });
    expect(workDay(calendar, '2026-02-28', 'Asia/Shanghai').spans).toHaveLength(2);
  });

  it('are where the clock of somebody in another zone shows them', () => {
    expect(workDay(calendar, '2026-11-23', 'UTC').spans).toEqual([
      { from: 60, to: 240 },
      { from: 300, to: 600 },
    ]);
  });
});
