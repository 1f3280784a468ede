import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formKeys, forms } from '@/api/forms';
import { useChange } from '@/records/useChange';

/** How often it is looked what was sent, in milliseconds. */
const LOOK = 15_000;

export const useForms = () =>
  useQuery({
    queryKey: formKeys.list,
    queryFn: ({ signal }) => forms.list(signal),
    refetchInterval: LOOK,
  });

/** The latest first, in a state or, with an empty one, in all. */
export const useSubmissions = (id: string, state: string) =>
  useInfiniteQuery({
    queryKey: formKeys.submissions(id, state),
    queryFn: ({ pageParam, signal }) => forms.submissions(id, state, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: LOOK,
  });

/** Does something about forms, and tells what came of it. */
export function useFormChange<With, Result>(
  change: (given: With) => Promise<Result>,
  onDone: (result: Result) => void,
) {
  const { t } = useTranslation();
  return useChange(change, { changes: formKeys.all, notDone: t('forms.notDone'), onDone });
}
