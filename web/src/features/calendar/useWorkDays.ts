import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { adminKeys } from '@/api/adminKeys';
import { organisation } from '@/api/organisation';
import type { Day } from '@/fields/time';
import { workDay } from './hours';

/** When the organisation works, by its default calendar; undefined until that is known. */
export function useWorkDays(timeZone: string) {
  const { data } = useQuery({
    queryKey: adminKeys.calendars,
    queryFn: organisation.calendars,
    staleTime: 5 * 60_000,
  });
  const calendar = data?.items[0];
  return useCallback(
    (day: Day) => (calendar ? workDay(calendar, day, timeZone) : undefined),
    [calendar, timeZone],
  );
}
