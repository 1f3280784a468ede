import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { inspections } from '@/api/inspections';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Select } from '@/design/Select';
import { formatLogged, formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { Awaited } from '@/records/Awaited';
import { InspectionReport } from './InspectionReport';
import { useInspect, useInspections } from './useInspections';

/** Whether the database fits together: the latest report, and those before it. */
export function Inspections() {
  const { t, language, timeZone } = useReader();
  const found = useInspections();
  const inspect = useInspect();
  const [chosen, setChosen] = useState<string>();
  if (!found.data) return <Awaited title={t('quality.failed')} query={found} />;
  const { data } = found;
  const start = (
    <Button
      look={data.items.length === 0 ? 'primary' : 'plain'}
      busy={inspect.isPending}
      onClick={() => inspect.mutate(inspections.start)}
    >
      {t('quality.inspectNow')}
    </Button>
  );
  const shown = data.items.find(({ id }) => id === chosen) ?? data.items[0];
  if (!shown) {
    return (
      <Empty
        icon={<ShieldCheck />}
        title={t('quality.neverInspected')}
        detail={t('quality.neverInspectedDetail')}
        action={start}
      />
    );
  }
  const running = data.items.find(({ state }) => state === 'running');
  return (
    <div className="flex max-w-4xl flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <span className="w-full sm:w-60">
          <Select
            small
            label={t('quality.inspectedAt')}
            value={shown.id}
            choices={data.items.map(({ id, startedAt }) => ({
              value: id,
              label: formatLogged(startedAt, language, timeZone),
            }))}
            onChange={setChosen}
          />
        </span>
        {running ? (
          <p role="status" className="tnum text-ink-2">
            {t('quality.inspecting', {
              done: formatNumber(running.done, language),
              total: formatNumber(running.total, language),
            })}
          </p>
        ) : (
          start
        )}
      </div>
      <InspectionReport key={shown.id} inspection={shown} log={data.log} />
    </div>
  );
}
