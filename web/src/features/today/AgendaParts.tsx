import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Boundary } from '@/design/Boundary';
import { Button } from '@/design/Button';
import { Skeleton } from '@/design/Skeleton';
import { useReader } from '@/fields/kind';
import type { Thing } from './agenda';
import { CountLink } from './CountLink';
import { Failed } from './Failed';
import { Nothing, Part, Subtitle } from './Part';
import { Row } from './Row';
import type { useAgenda } from './useAgenda';
import { comingDay } from './words';

/** What is overdue must not hide what is to be done today. */
const OVERDUE_AT_FIRST = 5;

interface Props {
  readonly found: ReturnType<typeof useAgenda>;
}

/** What is overdue, what is to be done today, and what comes in the next days. */
export function AgendaParts({ found }: Props) {
  const { t } = useTranslation();
  const { language } = useReader();
  const { agenda, overdue, day, loading, failure, retry } = found;
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : agenda.overdue.length - OVERDUE_AT_FIRST;
  const rows = (things: readonly Thing[], dated = false) => (
    <ul className="py-1">
      {things.map((thing) => (
        <Boundary key={`${thing.object.name}/${thing.row.id}`} resetKey={thing.row} fallback={() => null}>
          <Row thing={thing} today={day} dated={dated} />
        </Boundary>
      ))}
    </ul>
  );
  return (
    <>
      {failure && <Failed failure={failure} onRetry={retry} />}
      {agenda.overdue.length > 0 && (
        <Part
          title={t('today.overdue')}
          beside={overdue.map((one) => <CountLink key={one.object.name} {...one} tone="bad" />)}
        >
          {rows(hidden > 0 ? agenda.overdue.slice(0, OVERDUE_AT_FIRST) : agenda.overdue, true)}
          {hidden > 0 && (
            <div className="px-2 pb-2">
              <Button look="ghost" onClick={() => setAll(true)}>
                {t('today.moreOverdue', { count: hidden })}
              </Button>
            </div>
          )}
        </Part>
      )}
      <Part title={t('today.title')}>
        {loading ? (
          <p className="px-3.5 py-3">
            <Skeleton className="w-1/2" />
          </p>
        ) : agenda.today.length === 0 ? (
          <Nothing>{t('today.nothingToday')}</Nothing>
        ) : (
          rows(agenda.today)
        )}
      </Part>
      {!loading && (
        <Part title={t('today.ahead')}>
          {agenda.ahead.length === 0 ? (
            <Nothing>{t('today.nothingAhead')}</Nothing>
          ) : (
            agenda.ahead.map(({ day: each, things }) => (
              <div key={each}>
                <Subtitle>{comingDay(each, day, language)}</Subtitle>
                {rows(things)}
              </div>
            ))
          )}
        </Part>
      )}
    </>
  );
}
