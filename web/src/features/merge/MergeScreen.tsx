import './texts';
import { useQuery } from '@tanstack/react-query';
import { useCanGoBack, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { mergeKeys, merges } from '@/api/merges';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { PageHeader } from '@/design/PageHeader';
import { Skeleton } from '@/design/Skeleton';
import { useLanguage } from '@/i18n/useLanguage';
import { messageOf } from '@/records/problems';
import { midSentence } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { SideBySide } from './SideBySide';

/** Records side by side that are to become one. Which ones stands in the address. */
export function MergeScreen() {
  const { t } = useTranslation();
  const { object: name } = useSearch({ from: '/app/merges/$id' });
  const object = useSchema().find(name ?? '');
  return object ? <MergeOf object={object} /> : <Empty icon={<CloudOff />} title={t('merge.failed')} />;
}

function MergeOf({ object }: { readonly object: ObjectType }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = useSearch({ from: '/app/merges/$id' });
  const ids = Array.isArray(search.ids) ? search.ids.map(String) : [];
  const keep = search.keep ?? ids[0] ?? '';
  const navigate = useNavigate();
  const preview = useQuery({
    queryKey: mergeKeys.preview(object.name, ids, keep),
    queryFn: ({ signal }) => merges.preview(object.name, { ids, keep }, signal),
    staleTime: 0,
    placeholderData: (old, query) => (query && String(query.queryKey[3]) === String(ids) ? old : undefined),
  });
  const toKeep = (id: string) =>
    void navigate({
      to: '/merges/$id',
      params: { id: 'new' },
      search: { ...search, keep: id },
      replace: true,
    });
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const leave = () => {
    if (canGoBack) router.history.back();
    else void navigate({ to: '/o/$object', params: { object: object.name } });
  };
  return (
    <div className="flex h-full min-w-0 flex-col">
      <PageHeader
        title={t('merge.title', { count: ids.length, objects: midSentence(object.plural, language) })}
      />
      {preview.data ? (
        <SideBySide
          object={object}
          preview={preview.data}
          keep={keep}
          onKeep={toKeep}
          onLeave={leave}
          onDone={search.back && canGoBack ? leave : undefined}
          onReload={() => void preview.refetch()}
        />
      ) : preview.error ? (
        <Empty
          icon={<CloudOff />}
          title={t('merge.failed')}
          detail={messageOf(preview.error, t)}
          action={
            <>
              <Button onClick={() => void preview.refetch()}>{t('common.retry')}</Button>
              <Button look="ghost" onClick={leave}>
                {t('record.toList')}
              </Button>
            </>
          }
        />
      ) : (
        <Skeleton className="m-4 w-1/3" />
      )}
    </div>
  );
}
