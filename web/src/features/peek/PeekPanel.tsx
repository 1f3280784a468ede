import './texts';
import { Link } from '@tanstack/react-router';
import { ChevronDown, ChevronUp, Maximize2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { IconButton } from '@/design/Button';
import { SidePanel } from '@/design/SidePanel';
import { useHotkeys } from '@/design/useHotkeys';
import { usePhone } from '@/design/useMedia';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { nameOf, useRecord } from '@/records/useRecord';
import { PeekedRecord } from './PeekedRecord';

const ALT = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌥' : 'Alt ';
const CALM_MS = 120;

export interface Steps {
  /** Undefined where there is none. */
  readonly previous: (() => void) | undefined;
  readonly next: (() => void) | undefined;
}

interface Props {
  readonly object: ObjectType;
  readonly id: string;
  /** What the list knows of it already. */
  readonly known: RecordRow | undefined;
  readonly place?: { readonly at: number; readonly total: number } | undefined;
  readonly steps: Steps;
  readonly onClose: () => void;
  readonly home: () => HTMLElement | null | undefined;
}

/** A record beside the list that it stands in, and the way to the next one. */
export function PeekPanel({ object, id, known, place, steps, onClose, home }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const phone = usePhone();
  const calm = useCalm(id);
  const record = useRecord(object.name, calm);
  const row = calm === id ? record.data : undefined;
  const face = row ?? known;
  const name = face ? nameOf(object, face) : '';
  useHotkeys({
    'alt+ArrowUp': () => steps.previous?.(),
    'alt+ArrowDown': () => steps.next?.(),
  });
  return (
    <SidePanel label={t('peek.label', { name })} modal={phone} onClose={onClose} home={home}>
      <div className="flex h-12 shrink-0 items-center gap-0.5 border-b border-line px-2">
        <IconButton
          label={t('peek.previous', { key: `${ALT}↑` })}
          icon={<ChevronUp className="size-4" />}
          disabled={!steps.previous}
          onClick={steps.previous}
        />
        <IconButton
          label={t('peek.next', { key: `${ALT}↓` })}
          icon={<ChevronDown className="size-4" />}
          disabled={!steps.next}
          onClick={steps.next}
        />
        <span className="tnum truncate px-1.5 text-xs text-ink-2">
          {place &&
            t('peek.place', {
              at: formatNumber(place.at + 1, language),
              total: formatNumber(place.total, language),
            })}
        </span>
        <span className="flex-1" />
        <Link
          to="/o/$object/$id"
          params={{ object: object.name, id }}
          aria-label={t('peek.full')}
          title={t('peek.full')}
          className="inline-flex size-7 items-center justify-center rounded-control text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:size-10"
        >
          <Maximize2 aria-hidden className="size-4" />
        </Link>
        <IconButton label={t('peek.close')} icon={<X className="size-4" />} onClick={onClose} />
      </div>
      <PeekedRecord
        object={object}
        row={row}
        face={face}
        failure={calm === id && !row ? record.error : null}
        onRetry={() => void record.refetch()}
      />
    </SidePanel>
  );
}

/** Who runs through a list looks at the one she stops at: only that is asked for. */
function useCalm(id: string): string {
  const [calm, setCalm] = useState(id);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(id), CALM_MS);
    return () => clearTimeout(timer);
  }, [id]);
  return calm;
}
