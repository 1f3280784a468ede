import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { ObjectType, RecordRow } from '@/api/types';
import { useTimeZone } from '@/i18n/timeZone';
import { aggregateOf, both, groupsOf, linesOf, type Opened, summedOf, treeOfGroup } from './groups';
import type { List } from './useList';

const PAGE = 50;
const FRESH_MS = 30_000;

/** The records of a list by groups, each of which is read when it is opened. Undefined where nothing is grouped. */
export function useGroups(object: ObjectType, list: List) {
  const timeZone = useTimeZone();
  const rights = object.can.edit;
  const { group: field, filter, look, sortText, fields } = list;
  const summed = useMemo(() => summedOf(look.columns.map((column) => column.field)), [look.columns]);
  const asked = useMemo(
    () => (field ? aggregateOf(field, summed, filter) : undefined),
    [field, summed, filter],
  );
  const answer = useQuery({
    queryKey: keys.groups(object.name, asked),
    queryFn: ({ signal }) => (asked ? records.aggregate(object.name, asked, signal) : undefined),
    enabled: asked !== undefined,
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
  const groups = useMemo(
    () => (answer.data && field ? groupsOf(answer.data, field, summed) : []),
    [answer.data, field, summed],
  );

  // Where each page of a group that is open begins.
  const [open, setOpen] = useState<ReadonlyMap<string, readonly (string | null)[]>>(new Map());
  const shown = useMemo(
    () =>
      field === undefined
        ? []
        : groups.flatMap((group) =>
            (open.get(group.key) ?? []).map((cursor) => ({
              group,
              cursor,
              query: {
                filter: both(filter, treeOfGroup(field, group.value, { timeZone, now: new Date() })),
                sort: [sortText],
                fields,
                limit: PAGE,
                rights,
              },
            })),
          ),
    [field, groups, open, filter, sortText, fields, rights, timeZone],
  );
  const pages = useQueries({
    queries: shown.map(({ query, cursor }) => ({
      queryKey: keys.page(object.name, query, cursor),
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        records.query(object.name, cursor === null ? query : { ...query, cursor }, signal),
      staleTime: FRESH_MS,
    })),
  });

  const opened = new Map<string, Opened & { next: string | null }>();
  shown.forEach(({ group }, at) => {
    const page = pages[at]?.data;
    const before = opened.get(group.key)?.rows ?? [];
    opened.set(group.key, {
      rows: [...before, ...(page?.items ?? [])],
      hasMore: (page?.next ?? null) !== null,
      isWaiting: page === undefined && !pages[at]?.error,
      next: page?.next ?? null,
    });
  });
  const lines = linesOf(groups, opened);
  const toggle = useCallback((key: string) => {
    setOpen((old) => {
      const next = new Map(old);
      if (!next.delete(key)) next.set(key, [null]);
      return next;
    });
  }, []);
  if (!field) return undefined;

  return {
    field,
    lines,
    room: lines.length,
    rowAt: (index: number): RecordRow | undefined => {
      const line = lines[index];
      return line?.kind === 'row' ? line.row : undefined;
    },
    between: async (from: number, to: number): Promise<readonly RecordRow[]> =>
      lines.slice(from, to + 1).flatMap((line) => (line.kind === 'row' ? [line.row] : [])),
    toggle,
    more: (key: string) => {
      const next = opened.get(key)?.next;
      if (next) setOpen((old) => new Map(old).set(key, [...(old.get(key) ?? []), next]));
    },
    openAll: () => setOpen(new Map(groups.map(({ key }) => [key, [null]]))),
    closeAll: () => setOpen(new Map()),
    isAnyOpen: open.size > 0,
    failure: answer.error ?? pages.find((page) => page.error)?.error ?? null,
    retry: () => void answer.refetch(),
    isWaiting: answer.isPending,
  };
}

export type GroupedRows = NonNullable<ReturnType<typeof useGroups>>;
