import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { adminKeys } from '@/api/adminKeys';
import { model } from '@/api/model';

const PAUSE_MS = 350;

/** What the server says of a text once the typing pauses; nothing of an empty one. */
export function useTrial(object: string, text: string, type: unknown, record: string | null) {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const blank = text.trim() === '';
  const asked = { text: settled, type, record };
  const answer = useQuery({
    queryKey: adminKeys.trial(object, asked),
    queryFn: ({ signal }) => model.tryExpression(object, asked, signal),
    enabled: !blank && settled.trim() !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  return { trial: blank ? undefined : answer.data, pending: settled !== text || answer.isFetching };
}
