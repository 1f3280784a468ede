import clsx from 'clsx';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/design/Button';
import { usePhone } from '@/design/useMedia';
import { placeOf } from './place';
import type { StepName, TourName } from './tours';
import type { Box } from './useTarget';

interface Props {
  readonly step: StepName;
  readonly tour: TourName;
  readonly at: number;
  readonly of: number;
  /** What it points at; null while that is not there. */
  readonly box: Box | null;
  /** Whether it goes on by itself when the step was taken. */
  readonly waits: boolean;
  readonly onBack: () => void;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

const AROUND = 4;

/** What a step says, beside what it points at. It covers nothing else, so that the step can be taken. */
export function TourCard({ step, tour, at, of, box, waits, onBack, onNext, onLeave }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    const active = document.activeElement;
    const isTyping = active instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(active.tagName);
    if (!isTyping) card.current?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') onNext();
    else if (event.key === 'ArrowLeft') onBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const last = at === of - 1;
  return createPortal(
    <>
      {box && (
        <div
          aria-hidden
          data-tour-ring
          className="no-print pointer-events-none fixed z-40 rounded-card outline-2 outline-brand outline-offset-2 shadow-[0_0_0_9999px_rgb(0_0_0/0.18)] motion-safe:transition-all"
          style={{
            top: box.top - AROUND,
            left: box.left - AROUND,
            width: box.width + 2 * AROUND,
            height: box.height + 2 * AROUND,
          }}
        />
      )}
      <section
        ref={card}
        tabIndex={-1}
        aria-label={t('tours.label', { name: t(`tours.tour.${tour}.title`) })}
        onKeyDown={onKeyDown}
        className={clsx(
          'no-print fixed z-50 flex flex-col gap-2 rounded-panel border border-line bg-raise p-4 shadow-pop outline-none',
          phone ? 'inset-x-2' : 'w-80',
        )}
        style={placeOf(box, phone)}
      >
        <div className="flex items-start gap-2">
          <h2 className="min-w-0 flex-1 text-title weight-strong">{t(`tours.step.${step}.title`)}</h2>
          <IconButton label={t('tours.leave')} icon={<X className="size-4" />} onClick={onLeave} />
        </div>
        <p aria-live="polite" className="text-ink-2">
          {t(`tours.step.${step}.detail`)}
        </p>
        {waits && <p className="text-xs text-ink-3">{t('tours.goesOn')}</p>}
        <div className="flex items-center gap-2">
          <span className="tnum flex-1 text-xs text-ink-3">{t('tours.progress', { at: at + 1, of })}</span>
          {at > 0 && (
            <Button aria-keyshortcuts="ArrowLeft" onClick={onBack}>
              {t('tours.back')}
            </Button>
          )}
          <Button look="primary" aria-keyshortcuts="ArrowRight" onClick={onNext}>
            {last ? t('tours.finish') : t('tours.next')}
          </Button>
        </div>
      </section>
    </>,
    document.body,
  );
}
