import { ChartPie, Plus } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BiAccess } from '@/api/bi';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { later } from '@/design/Later';
import { Skeleton } from '@/design/Skeleton';
import { Failed } from '@/records/Failed';
import { BiItem } from './BiItem';
import { Ground } from './Ground';
import './texts';
import { useBi } from './useBi';

const BiDialog = later(() => import('./BiDialog').then((it) => ({ default: it.BiDialog })));

/** Who reads the data by SQL, and where. */
export function BiScreen() {
  const { t } = useTranslation();
  const { data, error, refetch } = useBi();
  const [edited, setEdited] = useState<BiAccess | 'new'>();
  if (!data) {
    return error ? (
      <Failed title={t('bi.failed')} failure={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton className="mt-6 w-1/2" />
    );
  }
  const isReady = data.place !== null && data.mayMakeRoles;
  const add = isReady && (
    <Button look="primary" icon={<Plus aria-hidden className="size-4" />} onClick={() => setEdited('new')}>
      {t('bi.add')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-3 pt-4">
      <Ground all={data} />
      {data.items.length === 0 ? (
        <Empty
          icon={<ChartPie />}
          title={t('bi.none')}
          detail={t('bi.noneDetail')}
          action={add || undefined}
        />
      ) : (
        <section aria-label={t('bi.title')} className="flex flex-col gap-3">
          {add && <div className="flex justify-end">{add}</div>}
          <ul className="flex flex-col gap-3">
            {data.items.map((access) => (
              <BiItem key={access.id} access={access} onRenew={() => setEdited(access)} mayRenew={isReady} />
            ))}
          </ul>
        </section>
      )}
      <Suspense>
        {edited && data.place && (
          <BiDialog
            access={edited === 'new' ? undefined : edited}
            place={data.place}
            onClose={() => setEdited(undefined)}
          />
        )}
      </Suspense>
    </div>
  );
}
