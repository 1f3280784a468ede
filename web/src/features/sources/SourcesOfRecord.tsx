import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { TimeAgo } from '@/fields/TimeAgo';
import { CompareDialog } from './CompareDialog';
import './texts';
import { useRecordSources } from './useRecordSources';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
}

/** Which sources know a record, and when each was last heard of; nothing of a record that none knows. */
export function SourcesOfRecord({ object, row }: Props) {
  const { t } = useTranslation();
  const { data } = useRecordSources(object, row);
  const [open, setOpen] = useState(false);
  if (!data || data.sources.length === 0) return null;
  return (
    <section
      aria-label={t('sources.title')}
      className="min-w-0 rounded-card border border-line bg-panel p-3.5"
    >
      <header className="flex items-center gap-2">
        <h2 className="min-w-0 flex-1 weight-strong">{t('sources.title')}</h2>
        <Button onClick={() => setOpen(true)}>{t('sources.compare')}</Button>
      </header>
      <ul className="mt-1.5 flex flex-col gap-1">
        {data.sources.map(({ version, name, key, receivedAt }) => (
          <li key={version} className="flex min-w-0 items-baseline gap-2">
            <span className="truncate">{name}</span>
            {key !== null && <span className="min-w-0 flex-1 truncate text-xs text-ink-2">{key}</span>}
            <span className="ml-auto shrink-0 text-xs text-ink-3" title={t('sources.heard')}>
              <TimeAgo at={receivedAt} />
            </span>
          </li>
        ))}
      </ul>
      {open && <CompareDialog object={object} row={row} told={data} onClose={() => setOpen(false)} />}
    </section>
  );
}
