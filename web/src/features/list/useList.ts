import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ObjectType } from '@/api/types';
import { useTimeZone } from '@/i18n/timeZone';
import { type Condition, readConditions, treeOf } from '@/records/filter';
import { type ListSearch, nextSort, readSort, writeSort } from '@/records/listState';
import { useRecordPages } from '@/records/useRecordPages';
import { columnsOf } from '@/schema/schema';

const SETTLED_MS = 400;

/** A list: address → question → rows. Knows nothing of looks. */
export function useList(object: ObjectType) {
  const search = useSearch({ from: '/app/o/$object' });
  const navigate = useNavigate({ from: '/o/$object' });
  const timeZone = useTimeZone();

  const sort = readSort(object, search.sort);
  const sortText = writeSort(sort);
  const conditions = useMemo(() => readConditions(object, search.where), [object, search.where]);
  const text = search.q ?? '';
  const fields = useMemo(() => columnsOf(object), [object]);
  const wanted = useMemo(
    () => ({
      filter: treeOf(object, conditions, text, { timeZone, now: new Date() }),
      sort: [sortText],
      fields: fields.map((field) => field.name),
    }),
    [object, conditions, text, timeZone, sortText, fields],
  );
  const pages = useRecordPages(object.name, wanted);

  // A changed question starts at its first row; only the row in view is remembered quietly.
  const ask = useCallback(
    (change: Partial<Record<keyof ListSearch, unknown>>, replace = false) =>
      navigate({ search: (old) => without({ ...old, row: undefined, ...change }), replace }),
    [navigate],
  );
  const rememberRow = useSettled((row: number) => {
    void navigate({ search: (old) => without({ ...old, row: row || undefined }), replace: true });
  });

  return {
    search,
    fields,
    sort,
    conditions,
    text,
    pages,
    startAt: search.row ?? 0,
    rememberRow,
    /** Changes with the question, so that whatever belongs to one question can be reset. */
    question: JSON.stringify([object.name, conditions, text, sortText]),
    sortBy: useCallback(
      (field: string) => {
        const next = nextSort(readSort(object, sortText), field);
        void ask({ sort: next && writeSort(next) });
      },
      [ask, object, sortText],
    ),
    setText: useCallback((q: string) => void ask({ q: q || undefined }, true), [ask]),
    setConditions: useCallback(
      (where: readonly Condition[]) => void ask({ where: where.length ? where : undefined }),
      [ask],
    ),
    clear: useCallback(() => void ask({ where: undefined, q: undefined }), [ask]),
  };
}

const without = (search: Readonly<Record<string, unknown>>): ListSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

/** Calls once the value has stopped changing. */
function useSettled(act: (value: number) => void) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback((value: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => latest.current(value), SETTLED_MS);
  }, []);
}
