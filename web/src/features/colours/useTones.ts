import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { FilterTree, RecordPage, RecordRow } from '@/api/types';
import type { Colouring } from '@/api/views';
import { rowLook } from './looks';

/** So many rows are asked about at once. */
const AT_ONCE = 100;
const FRESH_MS = 30_000;

/**
 * How rows look by the rules that hold of them. The server says of which they hold: it alone knows what a condition means, and what
 * the reader may ask.
 */
export function useTones(object: string, rules: readonly Colouring[], rows: readonly RecordRow[]) {
  const ids = rows.map(({ id }) => id).join(' ');
  const asked = useMemo(() => {
    const all = ids === '' ? [] : ids.split(' ');
    const parts = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
      all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
    );
    return rules.flatMap(({ when, tone }) =>
      parts.map((part) => ({ tone, query: { filter: both(when, part), fields: ['id'], limit: AT_ONCE } })),
    );
  }, [rules, ids]);
  const found = useQueries({
    queries: asked.map(({ query }) => ({
      queryKey: keys.page(object, query, null),
      queryFn: ({ signal }: { signal: AbortSignal }) => records.query(object, query, signal),
      staleTime: FRESH_MS,
    })),
    combine: rowsOf,
  });
  return useMemo(() => {
    const looks = new Map<string, string>();
    found.forEach((rowsFound, at) => {
      const tone = asked[at]?.tone;
      for (const { id } of rowsFound) if (tone && !looks.has(id)) looks.set(id, rowLook[tone]);
    });
    return looks;
  }, [found, asked]);
}

const NO_ROWS: readonly RecordRow[] = [];
const rowsOf = (answers: readonly { readonly data: RecordPage | undefined }[]) =>
  answers.map(({ data }) => data?.items ?? NO_ROWS);

const both = (when: Colouring['when'], ids: readonly string[]): FilterTree => ({
  op: 'and',
  of: [
    typeof when === 'string' ? { op: 'condition', text: when } : when,
    { op: 'in', field: 'id', value: ids },
  ],
});
