import { type Removal, samples } from '@/api/samples';
import { Button } from '@/design/Button';
import { Progress } from '@/features/operation/Progress';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { useSampleChange } from './useSamples';

/** How the last removal stands, and what can be done about it. */
export function RemovalState({ removal }: { readonly removal: Removal }) {
  const { t, language } = useReader();
  const { busy, change } = useSampleChange();
  const number = (value: number) => formatNumber(value, language);
  const { id, state, back, removed, restored, lost } = removal;
  const title = back ? t(`samples.back.${state}`) : t(`samples.state.${state}`);
  return (
    <section aria-label={title} className="rounded-card border border-line bg-panel p-4">
      <h2 role="status" className="weight-strong">
        {title}
      </h2>
      {state === 'running' ? (
        <div className="my-2">
          <Progress label={title} done={removal.done} total={removal.total} rate={null} />
        </div>
      ) : (
        <p className="tnum my-1 text-ink-2">
          {back
            ? t('samples.restored', { count: restored, number: number(restored) })
            : t('samples.removed', { count: removed, number: number(removed) })}
          {lost > 0 && ` ${t('samples.lost', { count: lost, number: number(lost) })}`}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {state === 'running' && (
          <Button busy={busy} onClick={() => void change(() => samples.stop(id))}>
            {t('samples.stop')}
          </Button>
        )}
        {state === 'stopped' && (
          <Button look="primary" busy={busy} onClick={() => void change(() => samples.resume(id))}>
            {t('samples.resume')}
          </Button>
        )}
        {removal.undoable && (
          <Button busy={busy} onClick={() => void change(() => samples.undo(id))}>
            {t('samples.undo')}
          </Button>
        )}
      </div>
    </section>
  );
}
