import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { qualityKeys } from '@/api/quality';
import { type Drawn, type Mark, spotChecks, spotKeys } from '@/api/spotChecks';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';

export const useSpotChecks = (object: string) =>
  useQuery({ queryKey: spotKeys.of(object), queryFn: ({ signal }) => spotChecks.of(object, signal) });

export const useSpotCheck = (id: string) =>
  useQuery({ queryKey: spotKeys.one(id), queryFn: ({ signal }) => spotChecks.one(id, signal) });

export const useDrawn = (id: string, place: number) =>
  useQuery({
    queryKey: spotKeys.drawn(id, place),
    queryFn: ({ signal }) => spotChecks.drawn(id, place, signal),
  });

/** Draws or ends one, tells what was refused, and looks again. */
export function useSpotWork() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onError: (failure) => toast.failed(t('quality.notDone'), messageOf(failure, t)),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: spotKeys.all });
      await client.invalidateQueries({ queryKey: qualityKeys.all });
    },
  });
}

/** Marks a value of a drawn record: at once on the page, then kept; taken back where it is refused. */
export function useMarking(id: string, place: number) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = spotKeys.drawn(id, place);
  const marking = useMutation({
    mutationFn: (drawn: Drawn) => spotChecks.mark(id, place, drawn.marks),
    onError: (failure) => {
      toast.failed(t('quality.notDone'), messageOf(failure, t));
      void client.invalidateQueries({ queryKey: key });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: spotKeys.one(id) }),
    scope: { id: `${id} ${place}` }, // one after the other, so that the last one counts
  });
  return (field: string, mark: Mark) => {
    const drawn = client.getQueryData<Drawn>(key);
    if (!drawn) return;
    const marked = { ...drawn, marks: { ...drawn.marks, [field]: mark } };
    client.setQueryData(key, marked);
    marking.mutate(marked);
  };
}
