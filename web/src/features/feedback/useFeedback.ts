import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adminKeys } from '@/api/adminKeys';
import { feedback } from '@/api/feedback';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

export const useOwnFeedback = () => useQuery({ queryKey: adminKeys.ownFeedback, queryFn: feedback.own });

export const useAllFeedback = () => useQuery({ queryKey: adminKeys.allFeedback, queryFn: feedback.all });

/** Sends something, true when it was sent: what was written stays where it is otherwise. */
export function useFeedbackWork(done: string, failed: string) {
  const client = useQueryClient();
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    try {
      await work();
      toast.done(done);
      await client.invalidateQueries({ queryKey: adminKeys.feedback });
      return true;
    } catch (failure) {
      toast.failed(failed, messageOf(failure, t));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}
