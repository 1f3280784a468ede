import { describe, expect, it } from 'vitest';
import { aField, anObject } from '@/fields/testing';
import { movedTo, shifted, type Timed, ticked } from '@/records/schedule';
import { agendaOf, thingsOf } from './agenda';
import { comingDay, nextMonday, whenText } from './words';

const option = (value: string) => ({ value, label: { en: value } });
const task = anObject(
  [
    aField('text', { name: 'subject' }),
    aField('picklist', {
      name: 'status',
      default: "'open'",
      options: [option('open'), option('done'), option('off')],
    }),
    aField('dateTime', { name: 'dueAt' }),
    aField('dateTime', { name: 'remindAt' }),
    aField('dateTime', { name: 'doneAt' }),
  ],
  {
    name: 'task',
    calendar: {
      start: 'dueAt',
      deadline: true,
      by: 'status',
      done: 'done',
      over: ['done', 'off'],
      doneAt: 'doneAt',
      remind: 'remindAt',
    },
  },
) as Timed;

const row = (id: string, dueAt: string | null, status = 'open') => ({ id, version: 1, dueAt, status });
const idsOf = (things: readonly { readonly row: { readonly id: string } }[]) =>
  things.map((one) => one.row.id);
const TODAY = '2026-11-23';

describe('an agenda', () => {
  const agenda = (...rows: ReturnType<typeof row>[]) =>
    agendaOf(thingsOf(task, rows, 'Asia/Shanghai'), TODAY);

  it('stands by the days of whoever looks, not by those of the server', () => {
    const found = agenda(row('late', '2026-11-22T15:30:00Z'), row('early', '2026-11-22T16:30:00Z'));
    expect(idsOf(found.overdue)).toEqual(['late']);
    expect(idsOf(found.today)).toEqual(['early']);
  });

  it('is in the order of time, what is overdue the latest first', () => {
    const found = agenda(
      row('old', '2026-11-01T02:00:00Z'),
      row('noon', '2026-11-23T04:00:00Z'),
      row('new', '2026-11-20T02:00:00Z'),
      row('nine', '2026-11-23T01:00:00Z'),
    );
    expect(idsOf(found.overdue)).toEqual(['new', 'old']);
    expect(idsOf(found.today)).toEqual(['nine', 'noon']);
  });

  it('keeps what is done where it stood, and leaves out what was called off and what has no time', () => {
    const found = agenda(
      row('ticked', '2026-11-23T01:00:00Z', 'done'),
      row('off', '2026-11-23T02:00:00Z', 'off'),
      row('someday', null),
      row('done tomorrow', '2026-11-24T02:00:00Z', 'done'),
    );
    expect(idsOf(found.today)).toEqual(['ticked']);
    expect(found.ahead).toEqual([]);
  });

  it('looks seven days ahead, day by day', () => {
    const found = agenda(row('in seven', '2026-11-30T02:00:00Z'), row('in eight', '2026-12-01T02:00:00Z'));
    expect(found.ahead.map(({ day, things }) => [day, idsOf(things)])).toEqual([
      ['2026-11-30', ['in seven']],
    ]);
  });
});

describe('ticking off', () => {
  it('says when, and taking the tick away leaves no trace', () => {
    const now = new Date('2026-11-23T03:00:00Z');
    expect(ticked(task, true, now)).toEqual({ status: 'done', doneAt: '2026-11-23T03:00:00.000Z' });
    expect(ticked(task, false, now)).toEqual({ status: 'open', doneAt: null });
  });
});

describe('moving to another day', () => {
  it('keeps the time on the clock over a change of the clock, and takes the reminder along', () => {
    const due = { id: 't', version: 1, dueAt: '2026-10-24T07:00:00Z', remindAt: '2026-10-24T06:30:00Z' };
    expect(movedTo(task, due, '2026-10-26', 'Europe/Berlin')).toEqual({
      dueAt: '2026-10-26T08:00:00.000Z',
      remindAt: '2026-10-26T07:30:00.000Z',
    });
  });

  it('gives a time to what had none', () => {
    expect(movedTo(task, row('t', null), '2026-11-24', 'Asia/Shanghai')).toEqual({
      dueAt: '2026-11-24T01:00:00.000Z',
    });
  });

  it('moves plain days by days', () => {
    expect(shifted('2026-02-27', 3, 'UTC')).toBe('2026-03-02');
  });
});

describe('the words for days and times', () => {
  it('say of a span when it begins and ends, of a deadline only when it is', () => {
    const at = { at: '2026-11-23T09:00', allDay: false, end: '2026-11-23T10:30', deadline: false };
    const told = { today: TODAY, dated: false, language: 'en' } as const;
    expect(whenText(at, told)).toBe('09:00–10:30');
    expect(whenText({ ...at, deadline: true }, told)).toBe('09:00');
    expect(whenText({ ...at, at: '2026-11-23T00:00', end: null }, told)).toBe('');
    expect(whenText(at, { ...told, dated: true })).toBe('Nov 23');
  });

  it('call tomorrow by its name, in both languages', () => {
    expect(comingDay('2026-11-24', TODAY, 'en')).toBe('Tomorrow · Tuesday, November 24');
    expect(comingDay('2026-11-24', TODAY, 'zh-CN')).toContain('明天');
  });

  it('know the next Monday, also on a Monday', () => {
    expect([nextMonday('2026-11-23'), nextMonday('2026-11-22'), nextMonday('2026-11-24')]).toEqual([
      '2026-11-30',
      '2026-11-23',
      '2026-11-30',
    ]);
  });
});
