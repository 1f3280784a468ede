import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { duplicates, likelyKeys } from '@/api/duplicates';
import type { ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { toast } from '@/design/Toast';
import { messageOf } from '@/records/problems';
import { MatchItem } from './MatchItem';
import './texts';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
}

/** What is likely to be of the same thing as a record; nothing where there is nothing. */
export function LikelyOfRecord({ object, row }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = likelyKeys.likely(object.name, { id: row.id, version: row.version });
  const { data } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => duplicates.find(object.name, { id: row.id }, signal),
    retry: false, // the page goes on without it
  });
  const matches = data?.matches ?? [];
  if (matches.length === 0) return null;
  const apart = async (other: string) => {
    try {
      await duplicates.apart(object.name, [row.id, other]);
      toast.done(t('duplicates.noted'));
    } catch (failure) {
      toast.failed(t('duplicates.notDone'), messageOf(failure, t));
    }
    await client.invalidateQueries({ queryKey: key });
  };
  return (
    <section
      aria-label={t('duplicates.likely')}
      className="flex min-w-0 flex-col gap-2.5 rounded-card border border-line bg-panel p-3.5"
    >
      <h2 className="weight-strong">{t('duplicates.likely')}</h2>
      <ul className="flex flex-col gap-3">
        {matches.map((match, place) => (
          <li key={match.id ?? `unseen ${place}`}>
            <MatchItem object={object.name} match={match}>
              {object.can.edit && (
                <Button look="ghost" onClick={() => match.id !== null && void apart(match.id)}>
                  {t('duplicates.notSame')}
                </Button>
              )}
            </MatchItem>
          </li>
        ))}
      </ul>
    </section>
  );
}
