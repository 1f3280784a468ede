import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { Field, FilterTree, ObjectType, RecordRow } from '@/api/types';
import { useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import type { BoardFields } from '@/records/boardState';
import { gateFields } from '@/records/gates';
import type { OnTheWay } from '@/records/useOptionMove';
import { columnsOf, textOf } from '@/schema/schema';
import { adjusted, amountIn, cellKey, keyOf, NOTHING, type Place, placeOf, samePlace, sumsOf } from './cells';

const FRESH_MS = 30_000;

export interface Column {
  readonly key: string;
  readonly label: string;
  /** What a record has that stands here. */
  readonly value: unknown;
}

export interface Lane extends Column {}

export type Asked = BoardFields & {
  readonly lanes: Field | undefined;
  readonly filter: FilterTree | undefined;
  readonly sort: string;
};

/** The columns and lanes of a board with their sums, as the server tells them; knows nothing of cards and looks. */
export function useBoard(object: ObjectType, asked: Asked, moving: ReadonlyMap<string, OnTheWay>) {
  const { by, lanes, total, weighted, filter } = asked;
  const reader = useReader();
  const grouped = useGroups(object, asked, false);
  const crossed = useGroups(object, asked, true);
  const sums = useMemo(() => (grouped.data ? sumsOf(grouped.data, !!total) : null), [grouped.data, total]);
  const cells = useMemo(() => (crossed.data ? sumsOf(crossed.data, !!total) : null), [crossed.data, total]);

  const columns = useMemo((): readonly Column[] => {
    const known = (by.options ?? []).map((option) => option.value);
    const met = (grouped.data?.rows ?? []).map(({ group }) => keyOf(group[0]));
    const others = met.filter((key) => key !== '' && !known.includes(key));
    const all = [...(met.includes('') ? [''] : []), ...known, ...others];
    const label = (key: string) => (key === '' ? reader.t('board.none') : kindOf(by).format(key, by, reader));
    return all.map((key) => ({ key, label: label(key), value: key === '' ? null : key }));
  }, [by, grouped.data, reader]);

  const rows = useMemo((): readonly Lane[] => {
    if (!lanes || !crossed.data) return [];
    const found = new Map(crossed.data.rows.map(({ group }) => [keyOf(group[1]), group[1]]));
    const label = (value: unknown) =>
      keyOf(value) === '' ? reader.t('board.none') : kindOf(lanes).format(value, lanes, reader);
    const order = (lanes.options ?? []).map((option) => option.value);
    const all = [...found].map(([key, value]) => ({ key, label: label(value), value }));
    return all.sort((one, other) =>
      order.length > 0
        ? order.indexOf(one.key) - order.indexOf(other.key)
        : Number(one.key === '') - Number(other.key === '') || one.label.localeCompare(other.label),
    );
  }, [lanes, crossed.data, reader]);

  const units = grouped.data?.units;
  const totalUnit = total ? units?.[1] : null;
  const weightedUnit = units?.[total ? 2 : 1];
  const amounts = (row: RecordRow) => ({
    total: total ? amountIn(row[total.name], totalUnit) : null,
    weighted: weighted ? amountIn(row[weighted.name], weightedUnit) : null,
  });
  return {
    columns,
    lanes: rows,
    unit: totalUnit ?? weightedUnit ?? null,
    count: sums === null ? -1 : [...sums.values()].reduce((all, one) => all + one.count, 0),
    column: (key: string) =>
      adjusted(
        sums?.get(cellKey({ column: key, lane: '' })) ?? NOTHING,
        moving,
        (row) => keyOf(row[by.name]) === key,
        amounts,
      ),
    /** How many cards the server has at a place: none need be asked for where there are none. */
    cardsAt: (place: Place) => (lanes ? cells : sums)?.get(cellKey(place))?.count ?? 0,
    shownAt: (place: Place) =>
      adjusted(
        (lanes ? cells : sums)?.get(cellKey(place)) ?? NOTHING,
        moving,
        (row) => samePlace(placeOf(row, by.name, lanes?.name), place),
        amounts,
      ).count,
    loaded: grouped.data !== undefined && (!lanes || crossed.data !== undefined),
    failure: grouped.error ?? (lanes ? crossed.error : null),
    retry: () => Promise.all([grouped.refetch(), lanes ? crossed.refetch() : null]),
    fields: useMemo(() => cardFields(object, asked), [object, asked]),
    filter,
  };
}

/** The sums by column, or by column and lane. */
function useGroups(object: ObjectType, { by, lanes, total, weighted, filter }: Asked, cross: boolean) {
  const asked = useMemo(
    () => ({
      filter,
      groupBy: [by, ...(cross && lanes ? [lanes] : [])].map((field) => ({ field: field.name })),
      measures: [
        { fn: 'count' },
        ...[total, weighted].flatMap((field) => (field ? [{ fn: 'sum', field: field.name }] : [])),
      ],
      limit: 5000,
    }),
    [filter, by, lanes, total, weighted, cross],
  );
  return useQuery({
    queryKey: keys.board(object.name, asked),
    queryFn: ({ signal }) => records.aggregate(object.name, asked, signal),
    enabled: !cross || lanes !== undefined,
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
}

/** What a card shows, and what it needs to be moved. */
function cardFields(object: ObjectType, { by, lanes, total, weighted }: Asked): readonly string[] {
  const shown = columnsOf(object).map((field) => field.name);
  const needed = [by, lanes, total, weighted].flatMap((field) => (field ? [field.name] : []));
  const own = object.fields.some((field) => field.name === 'owner' && field.can.read) ? ['owner'] : [];
  return [...new Set([...shown, ...needed, ...own, ...gateFields(object, by)])];
}

export const labelOf = (field: Field, language: 'zh-CN' | 'en') => textOf(field.label, language);
