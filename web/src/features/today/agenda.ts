import type { RecordRow, Reference } from '@/api/types';
import { addDays, type Day } from '@/fields/time';
import type { Part } from '@/records/filter';
import { isDone, isOver, localStart, ofPerson, startOf, stillOpen, type Timed } from '@/records/schedule';

/** How many days after today are looked ahead to. */
export const DAYS_AHEAD = 7;

/** Something with a time, in the local time of whoever looks. */
export interface Thing {
  readonly object: Timed;
  readonly row: RecordRow;
  /** `YYYY-MM-DDTHH:mm` */
  readonly at: string;
}

export interface Agenda {
  readonly overdue: readonly Thing[];
  readonly today: readonly Thing[];
  readonly ahead: readonly { readonly day: Day; readonly things: readonly Thing[] }[];
}

/** The conditions of what is overdue, as a list shows them. */
export const overdueParts = (object: Timed, me: Reference, today: Day): readonly Part[] => [
  ofPerson(object, 'me', me),
  ...stillOpen(object),
  { field: object.calendar.start, op: 'beforeDay', arg: today },
];

/** The conditions of what is there from today on. */
export const aheadParts = (object: Timed, me: Reference): readonly Part[] => [
  ofPerson(object, 'me', me),
  { field: object.calendar.start, op: 'nextDays', arg: DAYS_AHEAD + 1 },
];

/** Sorts what was found by when it is; what was called off is left out, and what is done stands where it was today. */
export function agendaOf(things: readonly Thing[], today: Day): Agenda {
  const last = addDays(today, DAYS_AHEAD);
  const sorted = [...things].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const dayOf = ({ at }: Thing) => at.slice(0, 10);
  const shown = ({ object, row }: Thing) => !isOver(object, row) || isDone(object, row);
  const isOpen = ({ object, row }: Thing) => !isOver(object, row);
  const days = new Map<Day, Thing[]>();
  for (const thing of sorted.filter(isOpen)) {
    const day = dayOf(thing);
    if (day > today && day <= last) days.set(day, [...(days.get(day) ?? []), thing]);
  }
  return {
    overdue: sorted
      .filter((thing) => dayOf(thing) < today && thing.object.calendar.by !== undefined && shown(thing))
      .reverse(),
    today: sorted.filter((thing) => dayOf(thing) === today && shown(thing)),
    ahead: [...days].map(([day, those]) => ({ day, things: those })),
  };
}

/** The rows of several answers, each once. */
export function thingsOf(object: Timed, rows: readonly RecordRow[], timeZone: string): readonly Thing[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return [...byId.values()].flatMap((row) => {
    const start = startOf(object, row);
    return start === null ? [] : [{ object, row, at: localStart(start, timeZone) }];
  });
}
