import { useState } from 'react';
import { type SpotCheck, spotChecks } from '@/api/spotChecks';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { Awaited } from '@/records/Awaited';
import { AccuracyTable } from './AccuracyTable';
import { SpotRecord } from './SpotRecord';
import { useSpotCheck, useSpotWork } from './useSpotChecks';

interface Props {
  readonly object: ObjectType;
  readonly id: string;
}

/** A spot check: its records one after the other while it goes on, and what was found so far. */
export function SpotCheckView({ object, id }: Props) {
  const { t } = useReader();
  const found = useSpotCheck(id);
  if (!found.data) return <Awaited title={t('quality.failed')} query={found} />;
  const { data } = found;
  return (
    <>
      {data.check.endedAt === null && <Going object={object} check={data.check} />}
      <AccuracyTable object={object} accuracy={data.accuracy} />
    </>
  );
}

function Going({ object, check }: { readonly object: ObjectType; readonly check: SpotCheck }) {
  const { t, language } = useReader();
  const work = useSpotWork();
  const [place, setPlace] = useState(Math.min(check.marked, check.size - 1));
  const number = (value: number) => formatNumber(value, language);
  const go = (to: number) => setPlace(Math.max(0, Math.min(to, check.size - 1)));
  return (
    <section aria-label={t('quality.spot.record')} className="rounded-card border border-line bg-panel">
      <header className="flex flex-wrap items-center gap-2 border-b border-line px-3.5 py-2">
        <p role="status" className="tnum min-w-0 flex-1 text-ink-2">
          {t('quality.spot.progress', {
            place: number(place + 1),
            size: number(check.size),
            marked: number(check.marked),
          })}
        </p>
        <Button disabled={place === 0} onClick={() => go(place - 1)}>
          {t('quality.spot.previous')}
        </Button>
        <Button disabled={place === check.size - 1} onClick={() => go(place + 1)}>
          {t('quality.spot.next')}
        </Button>
        <Button
          look="primary"
          busy={work.isPending}
          disabled={check.marked === 0}
          onClick={() => work.mutate(() => spotChecks.end(check.id))}
        >
          {t('quality.spot.end')}
        </Button>
      </header>
      {check.size > 0 && (
        <SpotRecord key={place} object={object} check={check} place={place} onMove={(by) => go(place + by)} />
      )}
    </section>
  );
}
