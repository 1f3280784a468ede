import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { RecordQuery, RecordRow, Reference } from '@/api/types';
import { addDays, type Day } from '@/fields/time';
import type { Whose } from '@/records/calendarState';
import { type Part, treeOf } from '@/records/filter';
import { fieldsFor, isDone, isOver, ofPerson, type Timed } from '@/records/schedule';
import type { Schema } from '@/schema/schema';
import { type Event, eventOf } from './events';

const PAGE = 200;
const MOST_PAGES = 5;
const FRESH_MS = 30_000;

export interface Asked {
  readonly objects: readonly Timed[];
  readonly whose: Whose | 'me';
  readonly me: Reference;
  /** The team of whoever looks; null while it is not known, or where she is in none. */
  readonly team: Reference | null;
  readonly first: Day;
  readonly last: Day;
  readonly timeZone: string;
}

/** What of an object is in the days looked at: it begins there, or began before and goes on. */
export function partsFor(
  object: Timed,
  { whose, me, team, first, last }: Omit<Asked, 'objects' | 'timeZone'>,
) {
  const { start, end } = object.calendar;
  const people: readonly Part[] =
    whose !== 'team'
      ? [ofPerson(object, whose, me)]
      : [{ field: 'owner.team', op: 'anyOf', arg: team ? [{ id: team.id, label: team.label }] : [] }];
  const begins: Part = { field: start, op: 'betweenDays', arg: [first, last] };
  if (end === undefined) return [...people, begins];
  const goesOn: Part = {
    all: [
      { field: start, op: 'beforeDay', arg: first },
      { field: end, op: 'afterDay', arg: addDays(first, -1) },
    ],
  };
  return [...people, { any: [begins, goesOn] }];
}

/** Everything in the days looked at, object by object; a day with thousands of them is cut off, and says so. */
export function useEvents(asked: Asked, schema: Schema) {
  const { objects, whose, team, timeZone, first, last, me } = asked;
  const ready = whose !== 'team' || team !== null;
  const queries = useMemo(
    () =>
      objects.map((object) => ({
        object,
        query: {
          filter: treeOf(
            object,
            partsFor(object, { whose, me, team, first, last }),
            '',
            { timeZone, now: new Date() },
            schema,
          ),
          sort: [object.calendar.start],
          fields: fieldsFor(object),
          limit: PAGE,
        },
      })),
    [objects, whose, me, team, timeZone, first, last, schema],
  );
  const answers = useQueries({
    queries: queries.map(({ object, query }) => ({
      queryKey: keys.calendar(object.name, query),
      queryFn: ({ signal }: { signal: AbortSignal }) => all(object.name, query, signal),
      staleTime: FRESH_MS,
      enabled: ready,
    })),
  });
  const events = queries.flatMap(({ object }, at) =>
    (answers[at]?.data?.items ?? []).flatMap((row): readonly Event[] => {
      const event = isOver(object, row) && !isDone(object, row) ? null : eventOf(object, row, timeZone);
      return event ? [event] : [];
    }),
  );
  return {
    events,
    more: answers.some((answer) => answer.data?.next !== null && answer.data !== undefined),
    loading: ready && answers.some((answer) => answer.isPending),
    failure: answers.find((answer) => answer.error)?.error ?? null,
    retry: () => {
      for (const answer of answers) if (answer.error) void answer.refetch();
    },
  };
}

async function all(object: string, query: RecordQuery, signal: AbortSignal) {
  const items: RecordRow[] = [];
  let next: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await records.query(object, next === null ? query : { ...query, cursor: next }, signal);
    items.push(...found.items);
    next = found.next;
    if (next === null) break;
  }
  return { items, next };
}
