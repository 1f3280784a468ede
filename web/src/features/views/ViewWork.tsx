import { useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportOrder } from '@/api/exports';
import type { ObjectType } from '@/api/types';
import type { Colouring, View, ViewForm, ViewList } from '@/api/views';
import { Button } from '@/design/Button';
import { later } from '@/design/Later';
import { toast } from '@/design/Toast';
import type { Part } from '@/records/filter';
import { formOf, useViewChange } from '@/records/useViewChange';

const ExportDialog = later(() =>
  import('@/features/exports/ExportDialog').then((it) => ({ default: it.ExportDialog })),
);
const ColourDialog = later(() =>
  import('@/features/colours/ColourDialog').then((it) => ({ default: it.ColourDialog })),
);
const ListPrint = later(() => import('@/features/list/ListPrint').then((it) => ({ default: it.ListPrint })));
const ViewDialog = later(() => import('./ViewDialog').then((it) => ({ default: it.ViewDialog })));

/** What is asked about the views of a list: another one, a change of the one in use, its colours, its records as a file or on paper. */
export type Asking = 'new' | 'edit' | 'colours' | 'export' | 'print';

export interface ViewWorkProps {
  readonly object: ObjectType;
  readonly list: ViewList | undefined;
  readonly current: View | undefined;
  /** Whether the list asks something that the view does not say. */
  readonly isChanged: boolean;
  readonly kept: () => Pick<ViewForm, 'filter' | 'sort' | 'group' | 'columns' | 'density' | 'colours'>;
  readonly onReset: () => void;
  /** What the list asks and shows. */
  readonly asked: Pick<ExportOrder, 'filter' | 'sort' | 'fields'>;
  /** The conditions in force and the text that is looked for, as they are told. */
  readonly conditions: readonly Part[];
  readonly text: string;
  readonly onColours: (colours: readonly Colouring[]) => void;
  readonly asking: Asking | null;
  readonly onAsk: (asking: Asking | null) => void;
}

/** What to do about changes that no view holds yet, and the dialogs of views; loaded when there is something to do. */
export function ViewWork(props: ViewWorkProps) {
  const { object, list, current, isChanged, kept, onReset, asked, asking, onAsk } = props;
  const { conditions, text, onColours } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = useViewChange(object.name);
  const edited = asking === 'edit' ? (current ?? null) : null;
  const form = edited
    ? formOf(edited)
    : { object: object.name, name: '', audience: 'private' as const, team: null, tab: true, ...kept() };

  const save = async (view: View) => {
    const saved = await change.change(view, { ...formOf(view), ...kept() });
    if (!saved) return;
    onReset();
    toast.done(t('views.saved', { name: saved.name }));
  };
  const keep = async (form: ViewForm, opensFirst: boolean): Promise<boolean> => {
    const saved = edited ? await change.change(edited, form) : await change.add(form);
    if (!saved) return false;
    const isOpening = list?.opening === saved.id;
    if (opensFirst !== isOpening) await change.arrange(opensFirst ? saved.id : null, list?.tabs ?? []);
    onAsk(null);
    toast.done(t(edited ? 'views.saved' : 'views.made', { name: saved.name }));
    if (!edited) {
      await navigate({ to: '/o/$object', params: { object: object.name }, search: { view: saved.id } });
    }
    return true;
  };
  return (
    <>
      {isChanged && (
        <div role="status" className="ml-auto flex shrink-0 items-center gap-1.5">
          {current && <span className="text-xs text-ink-2 max-sm:sr-only">{t('views.changed')}</span>}
          {current?.can.change && (
            <Button look="primary" onClick={() => void save(current)}>
              {t('views.save')}
            </Button>
          )}
          <Button onClick={() => onAsk('new')}>{current ? t('views.saveAs') : t('views.saveAsView')}</Button>
          <Button look="ghost" onClick={onReset}>
            {t('views.reset')}
          </Button>
        </div>
      )}
      {asking === 'export' && (
        <Suspense>
          <ExportDialog
            object={object}
            asked={asked}
            name={current?.name}
            conditions={conditions}
            text={text}
            onClose={() => onAsk(null)}
          />
        </Suspense>
      )}
      {asking === 'colours' && (
        <Suspense>
          <ColourDialog
            object={object}
            colours={kept().colours}
            onColours={onColours}
            onClose={() => onAsk(null)}
          />
        </Suspense>
      )}
      {asking === 'print' && (
        <Suspense>
          <ListPrint
            object={object}
            name={current?.name ?? ''}
            asked={asked}
            conditions={conditions}
            text={text}
            onDone={() => onAsk(null)}
          />
        </Suspense>
      )}
      {(asking === 'new' || asking === 'edit') && (
        <Suspense>
          <ViewDialog
            object={object}
            form={form}
            edited={edited}
            list={list}
            onKeep={keep}
            onClose={() => onAsk(null)}
          />
        </Suspense>
      )}
    </>
  );
}
