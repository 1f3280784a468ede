import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ObjectType } from '@/api/types';
import type { Colouring, View, ViewForm } from '@/api/views';
import { useTimeZone } from '@/i18n/timeZone';
import { sameValue } from '@/records/draft';
import { type Part, readConditions, treeOf } from '@/records/filter';
import { keptFilter, partsOf } from '@/records/kept';
import { type ListSearch, NO_GROUP, nextSort, readSort, writeSort } from '@/records/listState';
import { useLook } from '@/records/useLook';
import { useNamed } from '@/records/useNamed';
import { useRecordPages } from '@/records/useRecordPages';
import type { useViews } from '@/records/useViews';
import { fieldAt } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

const SETTLED_MS = 400;
const NO_COLOURS: readonly Colouring[] = [];

type Question = Pick<ViewForm, 'filter' | 'sort' | 'group' | 'columns' | 'density' | 'colours'>;

/** A list: address and view → question → rows. Knows nothing of looks. */
export function useList(object: ObjectType, view: View | undefined, shelf: ReturnType<typeof useViews>) {
  const search = useSearch({ from: '/app/o/$object' });
  const navigate = useNavigate({ from: '/o/$object' });
  const timeZone = useTimeZone();
  const schema = useSchema();
  const look = useLook(object, view, shelf.list);

  const sort = readSort(object, search.sort ?? view?.sort[0]);
  const sortText = writeSort(sort);
  const kept = useMemo(() => partsOf(object, view?.filter ?? null, schema), [object, view, schema]);
  const unnamed = useMemo(
    () => (search.where === undefined ? kept : readConditions(object, search.where, schema)),
    [object, search.where, kept, schema],
  );
  const conditions = useNamed(object, unnamed, schema);
  const text = search.q ?? '';
  const wantedGroup = search.group ?? view?.group ?? NO_GROUP;
  const keptColours = view?.colours ?? NO_COLOURS;
  const colours = (search.colours as readonly Colouring[] | undefined) ?? keptColours;
  const group = wantedGroup === NO_GROUP ? undefined : fieldAt(object, wantedGroup, schema);
  const paths = look.columns.map(({ field }) => field.name).join();
  const fields = useMemo(
    () => [...new Set([object.nameField, ...paths.split(',')])].filter((path) => path !== ''),
    [object, paths],
  );
  const filter = useMemo(
    () => treeOf(object, unnamed, text, { timeZone, now: new Date() }, schema),
    [object, unnamed, text, timeZone, schema],
  );
  const rights = object.can.edit;
  const wanted = useMemo(
    () => ({ filter, sort: [sortText], fields, rights }),
    [filter, sortText, fields, rights],
  );
  const startAt = search.row ?? 0;
  const pages = useRecordPages(object.name, wanted, startAt);

  // A changed question starts at its first row; only the row in view is remembered quietly.
  const ask = useCallback(
    (change: Partial<Record<keyof ListSearch, unknown>>, replace = false) =>
      navigate({ search: (old) => without({ ...old, row: undefined, ...change }), replace }),
    [navigate],
  );
  const [rememberRow, rememberNow] = useLater((row: number) =>
    navigate({ search: (old) => without({ ...old, row: row || undefined }), replace: true }),
  );

  const isChanged =
    text !== '' ||
    sortText !== writeSort(readSort(object, view?.sort[0])) ||
    wantedGroup !== (view?.group ?? NO_GROUP) ||
    !sameValue(colours, keptColours) ||
    !sameValue(keptFilter(object, unnamed, '', schema), keptFilter(object, kept, '', schema));
  return {
    /** The same question as an address without a view holds it. */
    search: { ...search, view: undefined, where: unnamed.length > 0 ? unnamed : undefined, sort: sortText },
    view,
    look,
    sort,
    sortText,
    conditions,
    text,
    filter,
    fields,
    asked: wanted,
    /** The view as it would be kept now; who sees it is said elsewhere. */
    kept: (): Question => ({
      filter: keptFilter(object, unnamed, text, schema),
      sort: [sortText],
      group: wantedGroup === NO_GROUP ? null : wantedGroup,
      columns: look.looks,
      density: look.density,
      colours,
    }),
    colours,
    setColours: useCallback((next: readonly Colouring[]) => void ask({ colours: next }), [ask]),
    group: group?.can.read ? group : undefined,
    pages,
    /** Where the list goes on without its views because they could not be had. */
    retryViews: () => {
      if (!shelf.list) shelf.retry();
    },
    startAt,
    peek: search.peek,
    /** Opens another record beside the list, or none. */
    setPeek: useCallback(
      (peek: string | undefined, replace = false) =>
        void navigate({ search: (old) => without({ ...old, peek }), replace }),
      [navigate],
    ),
    rememberRow,
    /** At once, for whoever leaves: Back leads to where the list was. */
    rememberNow,
    /** Whether something was asked that the view does not say. */
    isChanged,
    /** Changes with the question, so that whatever belongs to one question can be reset. */
    question: JSON.stringify([object.name, view?.id, unnamed, text, sortText, wantedGroup]),
    sortBy: useCallback(
      (field: string) => {
        const next = nextSort(readSort(object, sortText), field);
        void ask({ sort: next && writeSort(next) });
      },
      [ask, object, sortText],
    ),
    setText: useCallback((q: string) => void ask({ q: q || undefined }, true), [ask]),
    setConditions: useCallback(
      (where: readonly Part[]) => void ask({ where: where.length || view?.filter ? where : undefined }),
      [ask, view],
    ),
    setGroup: useCallback(
      (path: string | null) => void ask({ group: path ?? (view?.group ? NO_GROUP : undefined) }),
      [ask, view],
    ),
    clear: useCallback(() => void ask({ where: view?.filter ? [] : undefined, q: undefined }), [ask, view]),
    reset: useCallback(
      () =>
        void ask({ where: undefined, q: undefined, sort: undefined, group: undefined, colours: undefined }),
      [ask],
    ),
  };
}

export type List = ReturnType<typeof useList>;

const without = (search: Readonly<Record<string, unknown>>): ListSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

/** Calls once the value has stopped changing, or at once where that is asked for. */
function useLater(act: (value: number) => Promise<void>) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const timer = useRef(0);
  const waiting = useRef<number>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const now = useCallback(async () => {
    clearTimeout(timer.current);
    const value = waiting.current;
    waiting.current = undefined;
    if (value !== undefined) await latest.current(value);
  }, []);
  const later = useCallback(
    (value: number) => {
      clearTimeout(timer.current);
      waiting.current = value;
      timer.current = window.setTimeout(now, SETTLED_MS);
    },
    [now],
  );
  return [later, now] as const;
}
