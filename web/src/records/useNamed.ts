import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { ObjectType } from '@/api/types';
import { isText } from '@/fields/kind';
import { fieldAt, type Schema } from '@/schema/schema';
import { type Condition, isCondition, isGroup, type Part, partsIn } from './filter';
import { nameOf } from './useRecord';

const MOST = 100;

/** Conditions of kept filters know records by their ids only: here they are given the names that chips and inputs show. */
export function useNamed(object: ObjectType, parts: readonly Part[], schema: Schema): readonly Part[] {
  const wanted = useMemo(() => idsIn(object, parts, schema), [object, parts, schema]);
  const answers = useQueries({
    queries: wanted.map(({ target, ids }) => ({
      queryKey: keys.page(target.name, { filter: { op: 'in', field: 'id', value: ids }, limit: MOST }, null),
      queryFn: () =>
        records.query(target.name, {
          filter: { op: 'in', field: 'id', value: ids },
          fields: [target.nameField],
          limit: MOST,
        }),
      staleTime: 5 * 60_000,
    })),
    combine: (results) => results.map((result) => result.data?.items ?? []),
  });
  return useMemo(() => {
    if (wanted.length === 0) return parts;
    const names = new Map(
      wanted.flatMap(({ target }, at) =>
        (answers[at] ?? []).map((row) => [row.id, nameOf(target, row)] as const),
      ),
    );
    return parts.map((part) => named(part, names));
  }, [parts, wanted, answers]);
}

interface Wanted {
  readonly target: ObjectType;
  readonly ids: readonly string[];
}

function idsIn(object: ObjectType, parts: readonly Part[], schema: Schema): readonly Wanted[] {
  const byTarget = new Map<ObjectType, Set<string>>();
  for (const { field: path, arg } of linesIn(parts)) {
    const field = fieldAt(object, path, schema);
    const target = field?.type === 'lookup' ? schema.find(field.to?.[0] ?? '') : undefined;
    const ids = (Array.isArray(arg) ? arg : [arg]).filter(isText);
    if (!target || ids.length === 0) continue;
    byTarget.set(target, new Set([...(byTarget.get(target) ?? []), ...ids]));
  }
  return [...byTarget].map(([target, ids]) => ({ target, ids: [...ids].slice(0, MOST) }));
}

const linesIn = (parts: readonly Part[]): readonly Condition[] =>
  parts.flatMap((part) => (isGroup(part) ? linesIn(partsIn(part)) : isCondition(part) ? [part] : []));

function named(part: Part, names: ReadonlyMap<string, string>): Part {
  if (isGroup(part)) {
    const inner = partsIn(part).map((it) => named(it, names));
    return 'all' in part ? { all: inner } : { any: inner };
  }
  if (!isCondition(part) || !Array.isArray(part.arg)) return part;
  const arg = part.arg.map((one: unknown) => {
    const label = isText(one) ? names.get(one) : undefined;
    return label === undefined ? one : { id: one, label };
  });
  return { ...part, arg };
}
