import { useQuery } from '@tanstack/react-query';
import { cleansing, cleansingKeys } from '@/api/cleansing';

/** What is looked for in each object; undefined until it is known. */
export const useCriteria = () =>
  useQuery({
    queryKey: cleansingKeys.criteria,
    queryFn: ({ signal }) => cleansing.criteria(signal),
  }).data?.items;

export const useSchedule = () =>
  useQuery({
    queryKey: cleansingKeys.schedule,
    queryFn: ({ signal }) => cleansing.schedule(signal),
  });
