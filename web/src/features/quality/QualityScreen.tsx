import { ChevronRight, CloudOff, Gauge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Spot } from '@/api/quality';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Skeleton } from '@/design/Skeleton';
import { useLanguage } from '@/i18n/useLanguage';
import { useTitle } from '@/i18n/useTitle';
import { messageOf } from '@/records/problems';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { BehindList } from './BehindList';
import { Breakdown } from './Breakdown';
import { Inspections } from './Inspections';
import { MeasureNow } from './MeasureNow';
import { ObjectCard } from './ObjectCard';
import { PolicyMenu } from './PolicyMenu';
import { SpotChecks } from './SpotChecks';
import './texts';
import { spotOf, useAsked } from './useAsked';
import { useMeasure, useOverview } from './useQuality';

/** How good the data is: all objects, one of them in detail, the records behind a number, or whether the database fits together. */
export function QualityScreen() {
  const { t } = useTranslation();
  const { asked } = useAsked();
  const object = useSchema().find(asked.object ?? '');
  const spot = object && spotOf(asked);
  useTitle(t('quality.title'));
  return (
    <div className="flex h-full min-w-0 flex-col">
      <Header object={object} spot={spot} />
      <div className="min-h-0 flex-1 overflow-y-auto p-4 sm:p-6">
        {asked.view === 'audit' ? (
          <Inspections />
        ) : object && asked.view === 'spot' ? (
          <SpotChecks key={object.name} object={object} />
        ) : object && spot ? (
          <BehindList key={JSON.stringify(spot)} object={object} spot={spot} />
        ) : object ? (
          <Breakdown key={object.name} object={object} />
        ) : (
          <Overview />
        )}
      </div>
    </div>
  );
}

interface HeaderProps {
  readonly object: ObjectType | undefined;
  readonly spot: Spot | undefined;
}

function Header({ object, spot }: HeaderProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { asked, ask } = useAsked();
  const isAudit = asked.view === 'audit';
  const isSpot = asked.view === 'spot' && object !== undefined;
  const isBelow = spot !== undefined || isSpot;
  const name = object && textOf(object.plural, language);
  const title = isAudit
    ? t('quality.audit')
    : isSpot
      ? t('quality.spot.title')
      : spot
        ? t(`quality.bad.${spot.measure}`)
        : name;
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-1.5 gap-y-2 border-b border-line px-4 py-2">
      {title !== undefined && (
        <>
          <button
            type="button"
            onClick={() => ask(object && isBelow ? { object: object.name } : {})}
            className="shrink-0 text-ink-2 hover:text-ink hover:underline"
          >
            {isBelow ? name : t('quality.title')}
          </button>
          <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        </>
      )}
      <h1 className="min-w-0 flex-1 truncate text-title font-semibold">{title ?? t('quality.title')}</h1>
      {!isAudit && !isBelow && (
        <>
          {object && (
            <Button onClick={() => ask({ object: object.name, view: 'spot' })}>
              {t('quality.spot.title')}
            </Button>
          )}
          <MeasureNow />
          <PolicyMenu only={object} />
        </>
      )}
      {title === undefined && <Button onClick={() => ask({ view: 'audit' })}>{t('quality.audit')}</Button>}
    </header>
  );
}

function Overview() {
  const { t } = useTranslation();
  const { data, error, refetch } = useOverview();
  const measure = useMeasure();
  if (!data) {
    return error ? (
      <Empty
        icon={<CloudOff />}
        title={t('quality.failed')}
        detail={messageOf(error, t)}
        action={<Button onClick={() => void refetch()}>{t('common.retry')}</Button>}
      />
    ) : (
      <Skeleton className="w-1/3" />
    );
  }
  const measured = data.items.filter(({ measures }) => measures.length > 0);
  if (measured.length === 0) {
    return (
      <Empty
        icon={<Gauge />}
        title={t('quality.none')}
        detail={t('quality.noneDetail')}
        action={
          <Button
            look="primary"
            busy={measure.isPending || data.run?.state === 'running'}
            onClick={() => measure.mutate()}
          >
            {t('quality.measureNow')}
          </Button>
        }
      />
    );
  }
  return (
    <div className="flex max-w-6xl flex-col gap-4">
      {measured.map((item) => (
        <ObjectCard key={item.object} item={item} />
      ))}
    </div>
  );
}
