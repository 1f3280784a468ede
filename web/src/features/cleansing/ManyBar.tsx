import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, FindingQuery } from '@/api/cleansing';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { midSentence } from '@/schema/schema';
import { asProposed, type useDecisions } from './useDecisions';

interface Props {
  readonly object: ObjectType;
  readonly asked: FindingQuery;
  readonly chosen: readonly Finding[];
  readonly decisions: ReturnType<typeof useDecisions>;
  readonly onDone: () => void;
}

/** What can be decided about many findings at once. */
export function ManyBar({ object, asked, chosen, decisions, onDone }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const { order, busy } = decisions;
  const proposed = chosen.filter(({ suggestion }) => suggestion !== null);
  if (order) {
    return (
      <p role="status" className="tnum mb-3 text-ink-2">
        {t('cleansing.ordered', {
          done: formatNumber(order.done + order.refused, language),
          total: formatNumber(order.total, language),
        })}
      </p>
    );
  }
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      {chosen.length > 0 ? (
        <>
          <span className="text-ink-2">{t('cleansing.chosen', { count: chosen.length })}</span>
          <Button
            look="primary"
            disabled={busy || proposed.length === 0}
            onClick={() => {
              decisions.accept(proposed.map(asProposed));
              onDone();
            }}
          >
            {t('cleansing.acceptChosen')}
          </Button>
          <Button
            disabled={busy}
            onClick={() => {
              decisions.dismiss(
                chosen.map(({ id }) => id),
                null,
              );
              onDone();
            }}
          >
            {t('cleansing.dismiss')}
          </Button>
        </>
      ) : (
        object.can.edit && (
          <Button disabled={busy} onClick={() => setAsking(true)}>
            {t('cleansing.acceptAll')}
          </Button>
        )
      )}
      {asking && (
        <Dialog
          open
          onOpenChange={(open) => !open && setAsking(false)}
          title={t('cleansing.acceptAll')}
          closeLabel={t('common.close')}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{t('common.cancel')}</Button>
              <Button
                look="primary"
                onClick={() => {
                  setAsking(false);
                  decisions.acceptAll(asked);
                }}
              >
                {t('cleansing.acceptAll')}
              </Button>
            </>
          }
        >
          <p>{t('cleansing.acceptAllAbout', { objects: midSentence(object.plural, language) })}</p>
        </Dialog>
      )}
    </div>
  );
}
