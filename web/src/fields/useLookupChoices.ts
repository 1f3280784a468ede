import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { keys } from '@/api/keys';
import { records } from '@/api/records';
import type { Field, FilterTree, Reference } from '@/api/types';
import { useSchema } from '@/schema/useSchema';
import { isText } from './kind';

const MOST_CHOICES = 20;

/** Records a lookup may point to whose name contains the text. */
export function useLookupChoices(field: Field, text: string) {
  const schema = useSchema();
  const wanted = useDeferredValue(text.trim());
  const targets = (field.to ?? []).flatMap((name) => schema.find(name) ?? []);
  const answers = useQueries({
    queries: targets.map((target) => {
      const filter: FilterTree | undefined =
        wanted === '' ? undefined : { op: 'contains', field: target.nameField, value: wanted };
      const query = { filter, fields: [target.nameField], limit: MOST_CHOICES };
      return {
        queryKey: keys.page(target.name, query, null),
        queryFn: ({ signal }: { signal: AbortSignal }) => records.query(target.name, query, signal),
        placeholderData: keepPreviousData,
        staleTime: 30_000,
      };
    }),
  });
  const choices = answers.flatMap((answer, at): Reference[] => {
    const target = targets[at];
    if (!target) return [];
    return (answer.data?.items ?? []).map((row) => {
      const name = row[target.nameField];
      return { id: row.id, label: isText(name) ? name : row.id, object: target.name };
    });
  });
  return { choices, loading: answers.some((answer) => answer.isLoading) };
}
