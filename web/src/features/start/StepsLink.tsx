import { ListChecks, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/design/Button';
import { useOpenHelp } from '@/features/help/HelpContext';
import { useMarks } from '@/features/session/useMarks';
import { PUT_AWAY, useFirstSteps } from './useFirstSteps';
import './texts';

/** Stands in the side bar until all steps are taken, or somebody puts it away. */
export function StepsLink() {
  const { known, has, set } = useMarks();
  return !known || has(PUT_AWAY) ? null : <Counted onPutAway={() => void set(PUT_AWAY)} />;
}

function Counted({ onPutAway }: { readonly onPutAway: () => void }) {
  const { t } = useTranslation();
  const openHelp = useOpenHelp();
  const { steps, known } = useFirstSteps();
  const done = steps.filter((step) => step.done).length;
  if (!known || done === steps.length) return null;
  return (
    <div className="mb-1 flex items-center rounded-control border border-line bg-panel">
      <button
        type="button"
        onClick={() => openHelp({ part: 'steps' })}
        className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-control px-2 text-left hover:bg-hover pointer-coarse:h-10"
      >
        <ListChecks aria-hidden className="size-4 shrink-0 text-brand" />
        <span className="min-w-0 flex-1 truncate">{t('start.title')}</span>
        <span className="tnum text-xs text-ink-3">
          {done}/{steps.length}
        </span>
      </button>
      <IconButton label={t('start.putAway')} icon={<X className="size-3.5" />} onClick={onPutAway} />
    </div>
  );
}
