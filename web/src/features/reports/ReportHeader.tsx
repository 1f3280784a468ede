import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronLeft, Copy, Download, Ellipsis, List, Pencil, Printer, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Naming, Question, Report } from '@/api/reports';
import type { ObjectType } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { Menu, MenuItem, MenuLine } from '@/design/Menu';
import { toast } from '@/design/Toast';
import type { Part } from '@/records/filter';
import { ALL } from '@/records/listState';
import { Audience } from './Audience';
import { SheetDialog } from './SheetDialog';
import { useExport } from './useExport';
import { namingOf, useReportChange, useReports } from './useSheets';

interface Props {
  readonly object: ObjectType;
  readonly report: Report | undefined;
  readonly question: Question;
  readonly parts: readonly Part[];
  readonly isChanged: boolean;
}

type Dialog = 'saveAs' | 'edit' | null;
const NAMELESS: Naming = { name: '', note: '', audience: 'private', team: null };

/** What a report is called, and what can be done with it. */
export function ReportHeader({ object, report, question, parts, isChanged }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const shelf = useReports();
  const change = useReportChange();
  const [dialog, setDialog] = useState<Dialog>(null);
  const name = report?.name ?? t('reports.new');
  const exported = useExport(object, question, parts, name);

  const open = (id: string) => navigate({ to: '/reports/$id', params: { id }, search: {} });
  const save = async (of: Report) => {
    const saved = await change.change(of, { ...namingOf(of), ...question });
    if (!saved) return;
    toast.done(t('reports.saved', { name: saved.name }));
    await open(saved.id);
  };
  const keep = async (naming: Naming): Promise<boolean> => {
    const isEdit = dialog === 'edit' && report !== undefined;
    const saved = isEdit
      ? await change.change(report, { ...naming, ...question })
      : await change.add({ ...naming, ...question });
    if (!saved) return false;
    setDialog(null);
    toast.done(t('reports.saved', { name: saved.name }));
    await open(saved.id);
    return true;
  };
  const remove = async (of: Report) => {
    if (await change.remove(of)) await navigate({ to: '/reports' });
  };
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line px-3 py-2 sm:px-4">
      <Link
        to="/reports"
        aria-label={t('reports.toAll')}
        title={t('reports.toAll')}
        className="no-print flex size-7 items-center justify-center rounded-control text-ink-2 hover:bg-hover pointer-coarse:size-10"
      >
        <ChevronLeft aria-hidden className="size-4" />
      </Link>
      <div className="min-w-0">
        <h1 className="truncate text-title weight-strong">{name}</h1>
        {report && (
          <p className="flex gap-x-2 truncate text-xs text-ink-3">
            {report.note !== '' && <span className="truncate">{report.note}</span>}
            <Audience sheet={report} />
          </p>
        )}
      </div>
      <span className="flex-1" />
      <div className="no-print flex flex-wrap items-center gap-1.5">
        {report && isChanged && (
          <span role="status" className="text-xs text-ink-2 max-sm:sr-only">
            {t('views.changed')}
          </span>
        )}
        {report?.can.change && isChanged && (
          <Button look="primary" onClick={() => void save(report)}>
            {t('common.save')}
          </Button>
        )}
        {isChanged && (
          <Button look={report ? 'plain' : 'primary'} onClick={() => setDialog('saveAs')}>
            {report ? t('views.saveAs') : t('common.save')}
          </Button>
        )}
        {report && isChanged && (
          <Button look="ghost" onClick={() => void open(report.id)}>
            {t('views.reset')}
          </Button>
        )}
        <Menu
          align="end"
          trigger={<IconButton label={t('reports.menu', { name })} icon={<Ellipsis className="size-4" />} />}
        >
          <MenuItem
            icon={<List aria-hidden className="size-4 text-ink-3" />}
            onSelect={() =>
              void navigate({
                to: '/o/$object',
                params: { object: object.name },
                search: { view: ALL, ...(parts.length > 0 ? { where: parts } : {}) },
              })
            }
          >
            {t('reports.showRecords')}
          </MenuItem>
          <MenuItem
            icon={<Download aria-hidden className="size-4 text-ink-3" />}
            disabled={!exported.isReady}
            onSelect={exported.save}
          >
            {t('reports.export')}
          </MenuItem>
          <MenuItem
            icon={<Printer aria-hidden className="size-4 text-ink-3" />}
            onSelect={() => window.print()}
          >
            {t('reports.print')}
          </MenuItem>
          {report && (
            <MenuItem
              icon={<Copy aria-hidden className="size-4 text-ink-3" />}
              onSelect={() => setDialog('saveAs')}
            >
              {t('reports.duplicate')}
            </MenuItem>
          )}
          {report?.can.change && (
            <>
              <MenuItem
                icon={<Pencil aria-hidden className="size-4 text-ink-3" />}
                onSelect={() => setDialog('edit')}
              >
                {t('views.edit')}
              </MenuItem>
              <MenuLine />
              <MenuItem
                danger
                icon={<Trash2 aria-hidden className="size-4" />}
                onSelect={() => void remove(report)}
              >
                {t('common.delete')}
              </MenuItem>
            </>
          )}
        </Menu>
      </div>
      {dialog && (
        <SheetDialog
          title={dialog === 'edit' ? t('reports.editTitle') : t('reports.saveTitle')}
          naming={start(dialog, report, t('reports.copyOf', { name }))}
          team={dialog === 'edit' ? (report?.team ?? null) : null}
          may={shelf.data?.may}
          onKeep={keep}
          onClose={() => setDialog(null)}
        />
      )}
    </header>
  );
}

/** A copy is one's own at first, whoever saw the original. */
function start(dialog: Dialog, report: Report | undefined, copy: string): Naming {
  if (!report) return NAMELESS;
  return dialog === 'edit' ? namingOf(report) : { ...NAMELESS, name: copy, note: report.note };
}
