import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formKeys, forms } from '@/api/forms';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

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
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: change,
    onSuccess: async (result) => {
      await client.invalidateQueries({ queryKey: formKeys.all });
      onDone(result);
    },
    onError: (failure) => toast.failed(t('forms.notDone'), messageOf(failure, t)),
  });
  return { run: mutate, busy: isPending };
}
