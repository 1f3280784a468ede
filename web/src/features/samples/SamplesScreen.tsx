import { PackageOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SampleData, samples } from '@/api/samples';
import { Button } from '@/design/Button';
import { Checkbox } from '@/design/Checkbox';
import { Empty } from '@/design/Empty';
import { Asked } from '@/features/operation/Asked';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { KeptSamples } from './KeptSamples';
import { RemovalState } from './RemovalState';
import { useKeptSamples, useSampleChange, useSamples } from './useSamples';
import './texts';

/** What came along as sample data, and the way to be rid of it: at once, and with a way back. */
export const SamplesScreen = () => <Asked query={useSamples()}>{(data) => <Present data={data} />}</Asked>;

function Present({ data: { objects, removal } }: { readonly data: SampleData }) {
  const { t } = useTranslation();
  const runs = removal?.state === 'running';
  return (
    <div className="flex flex-col gap-6 py-4">
      {removal && <RemovalState removal={removal} />}
      {objects.length > 0 ? (
        <Remaining objects={objects} runs={runs} />
      ) : (
        !removal && (
          <Empty icon={<PackageOpen />} title={t('samples.none')} detail={t('samples.noneDetail')} />
        )
      )}
    </div>
  );
}

interface RemainingProps {
  readonly objects: SampleData['objects'];
  readonly runs: boolean;
}

function Remaining({ objects, runs }: RemainingProps) {
  const { t, language } = useReader();
  const schema = useSchema();
  const kept = useKeptSamples(!runs);
  const { busy, change } = useSampleChange();
  const [wholly, setWholly] = useState(false);
  const all = objects.reduce((sum, { count }) => sum + count, 0);
  const staying = kept.data?.count ?? 0;
  // Whoever removes it stays in any case.
  const self = kept.data?.items.some(({ why }) => why === 'self') ? 1 : 0;
  const going = wholly ? all - self : all - staying;
  return (
    <>
      <section aria-label={t('samples.there')}>
        <p className="tnum mb-2">{t('samples.count', { count: all, number: formatNumber(all, language) })}</p>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
          {objects.map(({ object, count }) => (
            <li key={object} className="tnum">
              {textOf(schema.find(object)?.plural, language) || object} {formatNumber(count, language)}
            </li>
          ))}
        </ul>
      </section>
      {!runs && (
        <>
          {kept.data && staying > 0 && <KeptSamples kept={kept.data} />}
          <div className="flex flex-col items-start gap-3">
            {staying > self && (
              <div>
                {/* biome-ignore lint/a11y/noLabelWithoutControl: the box is the control */}
                <label className="flex items-center gap-2">
                  <Checkbox checked={wholly} onChange={setWholly} />
                  {t('samples.wholly')}
                </label>
                {wholly && <p className="mt-1 max-w-prose text-warn">{t('samples.whollyDetail')}</p>}
              </div>
            )}
            <Button
              look="danger"
              busy={busy}
              disabled={going <= 0 || kept.data === undefined}
              onClick={() => void change(() => samples.remove(wholly))}
            >
              {t('samples.remove', { count: going, number: formatNumber(going, language) })}
            </Button>
            <p className="max-w-prose text-xs text-ink-3">{t('samples.safe')}</p>
          </div>
        </>
      )}
    </>
  );
}
