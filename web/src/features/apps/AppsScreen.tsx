import { AppWindow, Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { App } from '@/api/apps';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { later } from '@/design/Later';
import { Skeleton } from '@/design/Skeleton';
import { Failed } from '@/records/Failed';
import { AppItem } from './AppItem';
import './texts';
import { useApps } from './useApps';

const AppDialog = later(() => import('./AppDialog').then((it) => ({ default: it.AppDialog })));
const PeopleDialog = later(() => import('./PeopleDialog').then((it) => ({ default: it.PeopleDialog })));

/** Which programs of others there are, and what they may do. */
export function AppsScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useApps();
  const [edited, setEdited] = useState<App | 'new'>();
  const [looked, setLooked] = useState<App>();
  const add = (
    <Button look="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setEdited('new')}>
      {t('apps.add')}
    </Button>
  );
  if (!data) {
    return error ? (
      <Failed title={t('apps.failed')} failure={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton className="mt-6 w-1/2" />
    );
  }
  return (
    <>
      {data.items.length === 0 ? (
        <Empty icon={<AppWindow />} title={t('apps.none')} detail={t('apps.noneDetail')} action={add} />
      ) : (
        <section aria-label={t('apps.title')} className="flex flex-col gap-3 pt-4">
          <div className="flex justify-end">{add}</div>
          <ul className="flex flex-col gap-3">
            {data.items.map((app) => (
              <AppItem key={app.id} app={app} onEdit={() => setEdited(app)} onPeople={() => setLooked(app)} />
            ))}
          </ul>
        </section>
      )}
      <Suspense>
        {edited && (
          <AppDialog app={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
        )}
        {looked && <PeopleDialog app={looked} onClose={() => setLooked(undefined)} />}
      </Suspense>
    </>
  );
}
