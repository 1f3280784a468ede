import { Globe, Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { later } from '@/design/Later';
import { Skeleton } from '@/design/Skeleton';
import { Failed } from '@/records/Failed';
import './texts';
import { useWebsites } from './useWebsites';
import { WebsiteItem } from './WebsiteItem';

const WebsiteDialog = later(() => import('./WebsiteDialog').then((it) => ({ default: it.WebsiteDialog })));
const InstallDialog = later(() => import('./InstallDialog').then((it) => ({ default: it.InstallDialog })));

/** Of which websites it is collected what their visitors do. */
export function WebsitesScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useWebsites();
  const [edited, setEdited] = useState<string>();
  const [installed, setInstalled] = useState<string>();
  const add = (
    <Button look="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setEdited('new')}>
      {t('websites.add')}
    </Button>
  );
  if (!data) {
    return error ? (
      <Failed title={t('websites.failed')} failure={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton className="mt-6 w-1/2" />
    );
  }
  const of = (id: string | undefined) => data.items.find((website) => website.id === id);
  const toEdit = of(edited);
  const toInstall = of(installed);
  return (
    <>
      {data.items.length === 0 ? (
        <Empty icon={<Globe />} title={t('websites.none')} detail={t('websites.noneDetail')} action={add} />
      ) : (
        <section aria-label={t('websites.title')} className="flex flex-col gap-3 pt-4">
          <div className="flex justify-end">{add}</div>
          <ul className="flex flex-col gap-3">
            {data.items.map((website) => (
              <WebsiteItem
                key={website.id}
                website={website}
                onEdit={() => setEdited(website.id)}
                onInstall={() => setInstalled(website.id)}
              />
            ))}
          </ul>
        </section>
      )}
      <Suspense>
        {(edited === 'new' || toEdit) && (
          <WebsiteDialog
            website={toEdit}
            onClose={() => setEdited(undefined)}
            onSaved={({ id }) => {
              setEdited(undefined);
              if (!toEdit) setInstalled(id);
            }}
          />
        )}
        {toInstall && <InstallDialog website={toInstall} onClose={() => setInstalled(undefined)} />}
      </Suspense>
    </>
  );
}
