import clsx from 'clsx';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MergeOutlook } from '@/api/merges';
import type { Field, RecordRow } from '@/api/types';
import { FieldCell } from '@/fields/FieldCell';
import { isEmpty } from '@/fields/kind';
import { useLanguage } from '@/i18n/useLanguage';
import { nameOf } from '@/records/useRecord';
import { textOf } from '@/schema/schema';
import { CARDS, LINE, type Sides } from './sides';

interface Props extends Sides {
  readonly field: Field;
  readonly outlook: MergeOutlook;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** The values of one field side by side. Arrows and the figures 1 to n choose; on a phone one swipes through them. */
export function MergeField({ object, rows, field, outlook, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const winners = chosen === undefined ? outlook.from : [chosen];
  const label = textOf(field.label, language);
  const note =
    chosen === undefined && outlook.from.length > 1
      ? t('merge.united')
      : outlook.choosable
        ? undefined
        : t('merge.ruled');
  const byFigure = (key: string) => {
    const row = rows[Number(key) - 1];
    if (row && outlook.choosable) onChoose(row.id);
  };
  return (
    <fieldset
      className={LINE}
      onKeyDown={(event) => {
        if (/^[1-9]$/.test(event.key) && !event.metaKey && !event.ctrlKey && !event.altKey)
          byFigure(event.key);
      }}
    >
      <legend className="sr-only">{label}</legend>
      <div className="max-md:mb-1.5 md:pt-2">
        <p aria-hidden className="font-medium">
          {label}
        </p>
        {note && <p className="text-xs text-ink-2">{note}</p>}
      </div>
      <div className={CARDS}>
        {rows.map((row) => (
          <Side
            key={row.id}
            name={nameOf(object, row)}
            row={row}
            field={field}
            wins={winners.includes(row.id)}
            onChoose={outlook.choosable ? () => onChoose(row.id) : null}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface SideProps {
  readonly name: string;
  readonly row: RecordRow;
  readonly field: Field;
  readonly wins: boolean;
  readonly onChoose: (() => void) | null;
}

function Side({ name, row, field, wins, onChoose }: SideProps) {
  const { t } = useTranslation();
  const value = row[field.name];
  const look = clsx(
    'flex min-w-0 items-start gap-2 rounded-card border p-2.5',
    wins ? 'border-brand bg-sel' : 'border-line',
  );
  const content = (
    <span className="min-w-0 flex-1 [&_.truncate]:whitespace-normal">
      <span className="block text-xs text-ink-2 md:sr-only">{name}</span>
      <span className="line-clamp-4 break-words">
        {isEmpty(value) ? (
          <span className="text-ink-2">{t('merge.empty')}</span>
        ) : (
          <FieldCell field={field} value={value} />
        )}
      </span>
    </span>
  );
  if (!onChoose) {
    return (
      <div className={look}>
        {wins ? (
          <Check role="img" aria-label={t('merge.wins')} className="mt-0.5 size-3.5 shrink-0 text-brand" />
        ) : (
          <span className="w-3.5 shrink-0" />
        )}
        {content}
      </div>
    );
  }
  return (
    <label className={clsx(look, 'cursor-pointer hover:bg-hover')}>
      <input
        type="radio"
        name={`merge-${field.name}`}
        checked={wins}
        onChange={onChoose}
        onClick={onChoose} // of several that win one may be chosen, which is checked already
        className="mt-0.5 shrink-0 accent-brand"
      />
      {content}
    </label>
  );
}
