import { Gauge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Spot } from '@/api/quality';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { PageHeader } from '@/design/PageHeader';
import { useLanguage } from '@/i18n/useLanguage';
import { useTitle } from '@/i18n/useTitle';
import { Awaited } from '@/records/Awaited';
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
      <section
        aria-label={t('quality.title')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keys, too
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto p-4 sm:p-6"
      >
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
      </section>
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
    <PageHeader
      title={title ?? t('quality.title')}
      above={
        title === undefined
          ? undefined
          : {
              title: isBelow && name !== undefined ? name : t('quality.title'),
              onOpen: () => ask(object && isBelow ? { object: object.name } : {}),
            }
      }
    >
      {!isAudit && !isBelow && (
        <>
          {object && (
            <Button onClick={() => ask({ object: object.name, view: 'spot' })}>
              {t('quality.spot.title')}
            </Button>
          )}
          <MeasureNow />
          <PolicyMenu only={object} />
          {!object && <Button onClick={() => ask({ view: 'audit' })}>{t('quality.audit')}</Button>}
        </>
      )}
    </PageHeader>
  );
}

function Overview() {
  const { t } = useTranslation();
  const overview = useOverview();
  const { data } = overview;
  const measure = useMeasure();
  if (!data) return <Awaited title={t('quality.failed')} query={overview} />;
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
