import { Link } from '@tanstack/react-router';
import { ChartColumn, GripVertical, Table2, X } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, Tile } from '@/api/reports';
import type { ObjectType } from '@/api/types';
import { Boundary } from '@/design/Boundary';
import { Button, IconButton } from '@/design/Button';
import { AnswerView } from '@/features/reports/AnswerView';
import { questionOf } from '@/features/reports/question';
import { useParts } from '@/features/reports/useAnswer';
import { keptFilter } from '@/records/kept';
import { useSchema } from '@/schema/useSchema';
import { applied, type Common, isPeriod } from './filters';

interface Props {
  readonly tile: Tile;
  readonly report: Report | undefined;
  readonly common: Common;
  /** Given while the dashboard is arranged. */
  readonly editing?: ReactNode;
}

/** One report on a dashboard. Whatever goes wrong in it stays in it. */
export function TileFrame({ tile, report, common, editing }: Props) {
  const { t } = useTranslation();
  const schema = useSchema();
  const object = report && schema.find(report.object);
  const isThere = report && object && report.problems.length === 0;
  return (
    <section
      aria-label={tile.title ?? report?.name ?? t('reports.tile.missing')}
      className="flex h-full min-h-0 min-w-0 flex-col rounded-card border border-line bg-panel break-inside-avoid"
    >
      <Boundary
        resetKey={report}
        fallback={(retry) => (
          <p className="m-auto p-4 text-center text-ink-2">
            {t('reports.failed')} <Button onClick={retry}>{t('common.retry')}</Button>
          </p>
        )}
      >
        {isThere ? (
          <Shown tile={tile} report={report} object={object} common={common} editing={editing} />
        ) : (
          <>
            <header className="flex h-9 items-center justify-end px-1">{editing}</header>
            <p className="m-auto px-4 pb-4 text-center text-ink-2">
              {report?.problems[0]?.detail ?? t('reports.tile.missingDetail')}
            </p>
          </>
        )}
      </Boundary>
    </section>
  );
}

interface ShownProps extends Props {
  readonly report: Report;
  readonly object: ObjectType;
}

const DRAWN: ReadonlySet<string> = new Set(['bar', 'line', 'area', 'pie', 'funnel']);

function Shown({ tile, report, object, common, editing }: ShownProps) {
  const { t } = useTranslation();
  const schema = useSchema();
  const [asTable, setAsTable] = useState(false);
  const question = useMemo(() => questionOf(report), [report]);
  const { parts: beside, left } = useMemo(
    () => applied(common, tile, object, schema),
    [common, tile, object, schema],
  );
  const parts = useParts(object, question, beside);
  const name = tile.title ?? report.name;
  // The report opens with the same filters, so that it shows the same numbers.
  const search =
    beside.length > 0 ? { ask: { ...question, filter: keptFilter(object, parts, '', schema) } } : {};
  return (
    <>
      <header className="flex h-9 shrink-0 items-center gap-1 pr-1 pl-3">
        <h2 className="min-w-0 truncate weight-strong" title={report.note}>
          <Link to="/reports/$id" params={{ id: report.id }} search={search} className="hover:underline">
            {name}
          </Link>
        </h2>
        {tile.period !== null && (
          <span className="shrink-0 rounded-full bg-mute-soft px-1.5 text-xs text-ink-2">
            {t(`reports.period.${isPeriod(tile.period) ? tile.period : 'all'}`)}
          </span>
        )}
        {left.length > 0 && (
          <span className="truncate text-xs text-ink-3">
            {left.map((filter) => t(`reports.tile.without.${filter}`)).join(' ')}
          </span>
        )}
        <span className="flex-1" />
        {DRAWN.has(question.chart) && (
          <span className="no-print">
            <IconButton
              label={t(asTable ? 'reports.tile.chart' : 'reports.tile.numbers', { name })}
              icon={asTable ? <ChartColumn className="size-3.5" /> : <Table2 className="size-3.5" />}
              onClick={() => setAsTable(!asTable)}
            />
          </span>
        )}
        {editing}
      </header>
      <div className="flex min-h-0 flex-1 flex-col overflow-hidden">
        <AnswerView object={object} question={question} parts={parts} label={name} isTile asTable={asTable} />
      </div>
    </>
  );
}

interface HandleProps {
  readonly name: string;
  readonly onKey: (key: string, sizing: boolean) => void;
  readonly onRemove: () => void;
}

/** How a tile is moved, made larger and taken away by keys. */
export function TileHandle({ name, onKey, onRemove }: HandleProps) {
  const { t } = useTranslation();
  return (
    <>
      <button
        type="button"
        aria-label={t('reports.tile.arrange', { name })}
        title={t('reports.tile.arrangeHint')}
        aria-keyshortcuts="ArrowLeft ArrowRight Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown"
        onKeyDown={(event) => {
          if (!event.key.startsWith('Arrow')) return;
          event.preventDefault();
          onKey(event.key, event.shiftKey);
        }}
        className="flex size-7 cursor-grab items-center justify-center rounded-control text-ink-3 hover:bg-hover hover:text-ink"
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
      <IconButton
        label={t('reports.tile.remove', { name })}
        icon={<X className="size-3.5" />}
        onClick={onRemove}
      />
    </>
  );
}
