import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/api/keys';
import { type RecordSources, type SourceLine, sourceKeys, sources } from '@/api/sources';
import type { ObjectType, RecordRow } from '@/api/types';
import { toast } from '@/design/Toast';
import { useLanguage } from '@/i18n/useLanguage';
import { changeRecord } from '@/records/change';
import { messageOf } from '@/records/problems';
import { fieldOf, textOf } from '@/schema/schema';

/** What sources say of a record; asked for anew with every version of it. */
export const useRecordSources = (object: ObjectType, row: RecordRow) =>
  useQuery({
    queryKey: [...sourceKeys.record(object.name, row.id), row.version],
    queryFn: ({ signal }) => sources.of(object.name, row.id, signal),
    retry: false, // the page goes on without it
    placeholderData: (before) => before,
  });

interface Choice {
  readonly line: SourceLine;
  /** The version that is taken; null to leave the field to the rules. */
  readonly version: string | null;
}

/** Takes the value of a source, or leaves the field to the rules again; either can be taken back. */
export function useChoice(object: ObjectType, row: RecordRow) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const failed = (failure: unknown) => toast.failed(t('sources.notDone'), messageOf(failure, t));
  const renew = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.record(object.name, row.id) }),
      client.invalidateQueries({ queryKey: sourceKeys.record(object.name, row.id) }),
    ]);
  const back = async ({ line }: Choice) => {
    try {
      await takeBack(object, row, line);
    } catch (failure) {
      failed(failure);
    }
    await renew();
  };
  const choose = useMutation({
    mutationFn: ({ line, version }: Choice) => put(object, row, line.field, version),
    onSuccess: async (_, choice) => {
      const field = textOf(fieldOf(object, choice.line.field)?.label, language);
      const text = choice.version === null ? t('sources.released', { field }) : t('sources.taken', { field });
      toast.done(text, { label: t('common.undo'), run: () => void back(choice) });
      await renew();
    },
    onError: failed,
  });
  return { choose: choose.mutate, busy: choose.isPending };
}

const put = (
  object: ObjectType,
  row: RecordRow,
  field: string,
  version: string | null,
): Promise<RecordSources> =>
  version === null
    ? sources.release(object.name, row.id, field)
    : sources.take(object.name, row.id, field, version);

/** As it was: pinned, by rule, or given by hand. */
async function takeBack(object: ObjectType, row: RecordRow, { field, pinned, from, why, value }: SourceLine) {
  await put(object, row, field, pinned ? from : null);
  if (why !== 'person') return;
  const { records } = await import('@/api/records');
  await changeRecord(object, await records.read(object.name, row.id), { [field]: value });
}
