import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { keys } from '@/api/keys';
import { objects } from '@/api/objects';
import { Schema } from './schema';

export const schemaQuery = { queryKey: keys.objects, queryFn: objects.all, staleTime: 5 * 60_000 };

export function useSchema(): Schema {
  const { data } = useSuspenseQuery(schemaQuery);
  return useMemo(() => new Schema(data.objects, data.navigation), [data]);
}
