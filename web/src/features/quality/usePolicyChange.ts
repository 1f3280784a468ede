import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type QualityPolicy, quality, qualityKeys } from '@/api/quality';
import type { ObjectType } from '@/api/types';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';
import { canCount } from './weights';

/** Keeps by what the records of an object are measured; what is not in the list of weights does not count. */
export function usePolicyChange(object: ObjectType, onDone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (policy: QualityPolicy) =>
      quality.change(object.name, {
        ...policy,
        weights: Object.fromEntries(
          object.fields.filter(canCount).map(({ name }) => [name, policy.weights[name] ?? 0]),
        ),
      }),
    onSuccess: async () => {
      toast.done(t('quality.policyKept'));
      await client.invalidateQueries({ queryKey: qualityKeys.all });
      onDone();
    },
    onError: (failure) => toast.failed(t('quality.notDone'), messageOf(failure, t)),
  });
  return { save: change.mutate, saving: change.isPending };
}
