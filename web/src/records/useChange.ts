import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toast } from '@/design/Toast';
import { messageOf } from './problems';

interface Around<Result> {
  /** What is read anew afterwards. */
  readonly changes: QueryKey;
  /** Said over the reason where it was refused. */
  readonly notDone: string;
  readonly onDone?: ((result: Result) => void) | undefined;
}

/** Does something, has what it changed read anew, and tells what came of it. */
export function useChange<With, Result>(
  change: (given: With) => Promise<Result>,
  { changes, notDone, onDone }: Around<Result>,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: change,
    onSuccess: async (result) => {
      await client.invalidateQueries({ queryKey: changes });
      onDone?.(result);
    },
    onError: (failure) => toast.failed(notDone, messageOf(failure, t)),
  });
  return { run: mutate, busy: isPending };
}
