import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { useOpenHelp } from '@/features/help/HelpContext';
import { SamplesHint } from '@/features/samples/SamplesHint';
import { useMarks } from '@/features/session/useMarks';
import { useSession } from '@/features/session/useSession';
import { TourStart } from '@/features/tours/TourStart';
import type { Way } from './steps';
import { PUT_AWAY, type StepState, useFirstSteps } from './useFirstSteps';
import './texts';

interface Props {
  /** Told when somebody goes where a step is taken. */
  readonly onLeave: () => void;
  /** Told when somebody begins a tour, for which the help makes room. */
  readonly onClose: () => void;
}

/** The first steps of one's role: what they are good for, which are taken, and the way to each that is not. */
export function FirstSteps({ onLeave, onClose }: Props) {
  const { t } = useTranslation();
  const user = useSession()?.user;
  const { steps } = useFirstSteps();
  const { has, set, clear } = useMarks();
  const away = has(PUT_AWAY);
  const done = steps.filter((step) => step.done).length;
  if (!user) return null;
  return (
    <div className="flex flex-col gap-3">
      <TourStart onLeave={onClose} />
      <SamplesHint onLeave={onLeave} />
      <p className="text-ink-2">{t('start.about')}</p>
      <div>
        <p role="status" className="mb-1 text-xs text-ink-3">
          {done === steps.length ? t('start.allDone') : t('start.progress', { done, total: steps.length })}
        </p>
        <progress
          aria-label={t('start.title')}
          max={Math.max(steps.length, 1)}
          value={done}
          className="h-1.5 w-full"
        />
      </div>
      <ol className="divide-y divide-line border-y border-line">
        {steps.map((state) => (
          <StepItem key={state.step.name} state={state} onLeave={onLeave} />
        ))}
      </ol>
      <Button look="ghost" className="self-start" onClick={() => void (away ? clear : set)(PUT_AWAY)}>
        {away ? t('start.showAgain') : t('start.putAway')}
      </Button>
    </div>
  );
}

function StepItem({
  state: { step, done },
  onLeave,
}: {
  readonly state: StepState;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  const take = useTake(onLeave);
  return (
    <li className="flex items-start gap-2.5 py-2.5">
      {done ? (
        <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-ok" />
      ) : (
        <CircleDashed aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      )}
      <div className="min-w-0 flex-1">
        <p className="weight-strong">
          {t(`start.step.${step.name}.title`)}
          {done && <span className="sr-only"> {t('start.done')}</span>}
        </p>
        {!done && <p className="text-ink-2">{t(`start.step.${step.name}.detail`)}</p>}
      </div>
      {!done && !('menu' in step.way) && (
        <Button
          aria-label={t('start.goTo', { step: t(`start.step.${step.name}.title`) })}
          onClick={() => take(step.way)}
        >
          {t('start.go')}
        </Button>
      )}
    </li>
  );
}

/** Goes where a step is taken; on a phone the help would cover that. */
function useTake(onLeave: () => void) {
  const navigate = useNavigate();
  const openHelp = useOpenHelp();
  return (way: Way) => {
    if ('feedback' in way) {
      openHelp({ part: 'feedback' });
      return;
    }
    onLeave();
    if ('object' in way) void navigate({ to: '/o/$object', params: { object: way.object } });
    else if ('page' in way) void navigate({ to: way.page });
  };
}
