import { useQuery } from '@tanstack/react-query';
import { Combine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Acceptance, duplicates, likelyKeys } from '@/api/duplicates';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Skeleton } from '@/design/Skeleton';
import { formatNumber, formatPercent } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { messageOf } from '@/records/problems';
import { isUnderWay, useAcceptance, useDecide, useNewList } from './useGroups';

const DAY = 24 * 3_600_000;

interface Props {
  readonly object: ObjectType;
  /** How likely a group has to be. */
  readonly least: number;
}

/** Less than that is merged only by whoever has looked at it. */
export const LEAST_ACCEPTED = 0.9;

/** Merges all groups that are likely enough, says how far that is, and takes it back. */
export function Accept({ object, least }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const acceptance = useAcceptance(object.name);
  const underWay = acceptance !== undefined && isUnderWay(acceptance);
  // What was merged leaves the list while it goes on.
  useNewList(object.name, acceptance && `${acceptance.state} ${acceptance.merged} ${acceptance.restored}`);
  return (
    <>
      {acceptance && isNews(acceptance) && <State object={object} acceptance={acceptance} />}
      {least >= LEAST_ACCEPTED && !underWay && (
        <Button icon={<Combine aria-hidden className="size-4" />} onClick={() => setAsking(true)}>
          {t('duplicates.accept')}
        </Button>
      )}
      {asking && <Ask object={object} least={least} onClose={() => setAsking(false)} />}
    </>
  );
}

/** What ended days ago is no news any more; what was merged is among the merges. */
const isNews = ({ endedAt }: Acceptance) => endedAt === null || Date.now() - Date.parse(endedAt) < DAY;

function State({ object, acceptance }: { readonly object: ObjectType; readonly acceptance: Acceptance }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const decide = useDecide(object.name);
  const { id, state, total, merged, refused, restored, kept } = acceptance;
  const number = (value: number) => formatNumber(value, language);
  return (
    <p role="status" className="tnum flex flex-wrap items-center gap-2 text-ink-2">
      {t(`duplicates.acceptance.${state}`, {
        done: number(state === 'undoing' ? restored + kept : merged + refused),
        total: number(state === 'undoing' ? merged : total),
        merged: number(merged),
        refused: number(refused),
        restored: number(restored),
        kept: number(kept),
      })}
      {state === 'running' && (
        <Button look="ghost" onClick={() => decide.mutate(() => duplicates.stopAccepting(id))}>
          {t('duplicates.stop')}
        </Button>
      )}
      {acceptance.canBeUndone && (
        <Button look="ghost" onClick={() => decide.mutate(() => duplicates.undoAccepting(id))}>
          {t('common.undo')}
        </Button>
      )}
    </p>
  );
}

interface AskProps extends Props {
  readonly onClose: () => void;
}

function Ask({ object, least, onClose }: AskProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const decide = useDecide(object.name);
  const extent = useQuery({
    queryKey: likelyKeys.extent(object.name, least),
    queryFn: ({ signal }) => duplicates.extent(object.name, least, signal),
    staleTime: 0,
  });
  const number = (value: number) => formatNumber(value, language);
  const start = () => {
    decide.mutate(() => duplicates.accept(object.name, least));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('duplicates.accept')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" disabled={!extent.data || extent.data.groups === 0} onClick={start}>
            {t('duplicates.acceptNow')}
          </Button>
        </>
      }
    >
      {extent.data ? (
        <p className="mb-3 weight-strong">
          {t('duplicates.extent', {
            percent: formatPercent(least * 100, language, 0),
            groups: number(extent.data.groups),
            records: number(extent.data.records),
          })}
        </p>
      ) : extent.error ? (
        <p className="mb-3 text-bad">{messageOf(extent.error, t)}</p>
      ) : (
        <Skeleton className="mb-3 w-2/3" />
      )}
      <p className="text-ink-2">{t('duplicates.acceptAbout')}</p>
    </Dialog>
  );
}
