import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keys } from '@/api/keys';
import { search } from '@/api/search';

/** So long nobody has typed on. */
const PAUSE_MS = 120;

/** The records that hold what is typed. While the next answer is on its way, the one before stays. */
export function useFound(typed: string) {
  const wanted = typed.trim();
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(wanted), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [wanted]);
  const answer = useQuery({
    queryKey: keys.search(asked),
    queryFn: ({ signal }) => search.find(asked, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  return {
    groups: wanted === '' ? [] : (answer.data?.groups ?? []),
    isLooking: wanted !== '' && (answer.isFetching || asked !== wanted),
    isFailed: wanted !== '' && answer.isError,
  };
}
