import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ObjectType } from '@/api/types';
import { useTimeZone } from '@/i18n/timeZone';
import { type BoardSearch, boardOf, laneFields } from '@/records/boardState';
import { readConditions, treeOf } from '@/records/filter';
import { readSort, writeSort } from '@/records/listState';
import { useSchema } from '@/schema/useSchema';
import { allOf, isValue } from './cells';
import type { Asked } from './useBoard';

/** A board: address → question. Undefined when the object has nothing to make columns of. */
export function useBoardState(object: ObjectType) {
  const search = useSearch({ from: '/app/o/$object/board' });
  const navigate = useNavigate({ from: '/o/$object/board' });
  const timeZone = useTimeZone();
  const schema = useSchema();
  const conditions = useMemo(
    () => readConditions(object, search.where, schema),
    [object, search.where, schema],
  );
  const sort = writeSort(readSort(object, search.sort));
  const fields = useMemo(() => boardOf(object, search.by), [object, search.by]);
  const asked = useMemo((): Asked | undefined => {
    if (!fields) return undefined;
    const chosen = treeOf(object, conditions, search.q ?? '', { timeZone, now: new Date() }, schema);
    const one = fields.within && search.in ? isValue(fields.within.name, search.in) : undefined;
    return {
      ...fields,
      lanes: laneFields(object, fields.by).find((field) => field.name === search.lanes),
      filter: allOf(one, chosen),
      sort,
    };
  }, [object, fields, conditions, search.q, search.in, search.lanes, sort, timeZone, schema]);
  const set = useCallback(
    (change: { readonly [key in keyof BoardSearch]?: BoardSearch[key] | undefined }, replace = false) =>
      void navigate({ search: (old) => without({ ...old, ...change }), replace }),
    [navigate],
  );
  if (!asked) return undefined;
  const { by: _, lanes: __, in: ___, ...listSearch } = search;
  return { asked, search, listSearch, conditions, set };
}

const without = (search: Readonly<Record<string, unknown>>): BoardSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
