import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { RecordPage, Reference } from '@/api/types';
import { today } from '@/fields/time';
import { type Part, treeOf } from '@/records/filter';
import { fieldsFor, isOver, type Timed } from '@/records/schedule';
import type { Schema } from '@/schema/schema';
import { agendaOf, aheadParts, overdueParts, type Thing, thingsOf } from './agenda';

const MOST_OVERDUE = 25;
const MOST_AHEAD = 100;
const FRESH_MS = 30_000;

export interface Overdue {
  readonly object: Timed;
  readonly where: readonly Part[];
  readonly count: number;
  readonly isAtLeast: boolean;
}

/** My tasks and appointments: two questions for each object that has a time, answered side by side. */
export function useAgenda(objects: readonly Timed[], me: Reference, timeZone: string, schema: Schema) {
  const day = today(timeZone);
  const asked = useMemo(
    () =>
      objects.flatMap((object) => {
        const start = object.calendar.start;
        const ask = (where: readonly Part[], sort: string, limit: number) => ({
          object,
          where,
          query: {
            filter: treeOf(object, where, '', { timeZone, now: new Date() }, schema),
            sort: [sort],
            fields: fieldsFor(object),
            limit,
            count: true,
          },
        });
        const ahead = ask(aheadParts(object, me), start, MOST_AHEAD);
        if (object.calendar.by === undefined) return [ahead];
        return [ahead, ask(overdueParts(object, me, day), `-${start}`, MOST_OVERDUE)];
      }),
    [objects, me, day, timeZone, schema],
  );
  const answers = useQueries({
    queries: asked.map(({ object, query }) => ({
      queryKey: keys.page(object.name, query, null),
      queryFn: ({ signal }: { signal: AbortSignal }) => records.query(object.name, query, signal),
      staleTime: FRESH_MS,
    })),
  });

  const things = objects.flatMap((object) => {
    const rows = asked.flatMap((one, at) => (one.object === object ? (answers[at]?.data?.items ?? []) : []));
    return thingsOf(object, rows, timeZone);
  });
  const overdue = asked.flatMap((one, at): readonly Overdue[] => {
    const page = answers[at]?.data;
    const isOverdue = one.query.limit === MOST_OVERDUE;
    return isOverdue && page ? [counted(one.object, one.where, page, things, day)] : [];
  });
  return {
    day,
    agenda: agendaOf(things, day),
    overdue: overdue.filter((one) => one.count > 0),
    loading: answers.some((answer) => answer.isPending),
    failure: answers.find((answer) => answer.error)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.error) void answer.refetch();
    },
  };
}

/** What is counted follows what was ticked off and moved since it was asked. */
function counted(
  object: Timed,
  where: readonly Part[],
  page: RecordPage,
  things: readonly Thing[],
  day: string,
): Overdue {
  const waits = (thing: Thing) => thing.at.slice(0, 10) < day && !isOver(object, thing.row);
  const seen = new Set(page.items.map((row) => row.id));
  const mine = things.filter((thing) => thing.object === object);
  const gone = mine.filter((thing) => seen.has(thing.row.id) && !waits(thing)).length;
  const come = mine.filter((thing) => !seen.has(thing.row.id) && waits(thing)).length;
  return {
    object,
    where,
    count: (page.total ?? page.items.length) - gone + come,
    isAtLeast: page.totalIsAtLeast === true,
  };
}
