import { later } from '@/design/Later';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportOrder } from '@/api/exports';
import type { ObjectType } from '@/api/types';
import type { View, ViewForm, ViewList } from '@/api/views';
import { Button } from '@/design/Button';
import { toast } from '@/design/Toast';
import { formOf, useViewChange } from '@/records/useViewChange';
import { ViewTabs } from './ViewTabs';

const ExportDialog = later(() =>
  import('@/features/exports/ExportDialog').then((it) => ({ default: it.ExportDialog })),
);
const ViewDialog = later(() => import('./ViewDialog').then((it) => ({ default: it.ViewDialog })));

interface Props {
  readonly object: ObjectType;
  readonly list: ViewList | undefined;
  readonly views: readonly View[];
  readonly current: View | undefined;
  /** Whether the list asks something that the view does not say. */
  readonly isChanged: boolean;
  readonly kept: () => Pick<ViewForm, 'filter' | 'sort' | 'group' | 'columns' | 'density'>;
  readonly onReset: () => void;
  /** What the list asks and shows. */
  readonly asked: Pick<ExportOrder, 'filter' | 'sort' | 'fields'>;
}

/** The tabs of a list, and what to do about changes that no view holds yet. */
export function ViewBar({ object, list, views, current, isChanged, kept, onReset, asked }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = useViewChange(object.name);
  const [dialog, setDialog] = useState<ViewForm | null>(null);
  const [exporting, setExporting] = useState(false);
  const [edited, setEdited] = useState<View | null>(null);

  const save = async (view: View) => {
    const saved = await change.change(view, { ...formOf(view), ...kept() });
    if (!saved) return;
    onReset();
    toast.done(t('views.saved', { name: saved.name }));
  };
  const saveAs = () => {
    setEdited(null);
    setDialog({
      object: object.name,
      name: '',
      audience: 'private',
      team: null,
      tab: true,
      ...kept(),
    });
  };
  const edit = () => {
    if (!current) return;
    setEdited(current);
    setDialog(formOf(current));
  };
  const keep = async (form: ViewForm, opensFirst: boolean): Promise<boolean> => {
    const saved = edited ? await change.change(edited, form) : await change.add(form);
    if (!saved) return false;
    const isOpening = list?.opening === saved.id;
    if (opensFirst !== isOpening) await change.arrange(opensFirst ? saved.id : null, list?.tabs ?? []);
    setDialog(null);
    toast.done(t(edited ? 'views.saved' : 'views.made', { name: saved.name }));
    if (!edited) {
      await navigate({ to: '/o/$object', params: { object: object.name }, search: { view: saved.id } });
    }
    return true;
  };
  return (
    <div className="no-print flex min-h-10 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1">
      <ViewTabs
        object={object}
        list={list}
        views={views}
        current={current}
        onEdit={edit}
        onSaveAs={saveAs}
        onExport={() => setExporting(true)}
      />
      {isChanged && (
        <div role="status" className="ml-auto flex shrink-0 items-center gap-1.5">
          {current && <span className="text-xs text-ink-2 max-sm:sr-only">{t('views.changed')}</span>}
          {current?.can.change && (
            <Button look="primary" onClick={() => void save(current)}>
              {t('views.save')}
            </Button>
          )}
          <Button onClick={saveAs}>{current ? t('views.saveAs') : t('views.saveAsView')}</Button>
          <Button look="ghost" onClick={onReset}>
            {t('views.reset')}
          </Button>
        </div>
      )}
      {exporting && (
        <Suspense>
          <ExportDialog
            object={object}
            asked={asked}
            name={current?.name}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
      {dialog && (
        <Suspense>
          <ViewDialog
            object={object}
            form={dialog}
            edited={edited}
            list={list}
            onKeep={keep}
            onClose={() => setDialog(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
