import { useNavigate } from '@tanstack/react-router';
import {
  ArrowLeft,
  ArrowRight,
  CopyPlus,
  Eye,
  EyeOff,
  FileDown,
  FileUp,
  Paintbrush,
  PanelTopOpen,
  Pencil,
  Printer,
  Trash2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import type { View, ViewList } from '@/api/views';
import { MenuItem, MenuLine } from '@/design/Menu';
import { toast } from '@/design/Toast';
import { ALL } from '@/records/listState';
import { useViewChange } from '@/records/useViewChange';
import type { Asking } from './ViewWork';
import './texts';

interface Props {
  readonly object: ObjectType;
  readonly list: ViewList | undefined;
  readonly views: readonly View[];
  readonly current: View | undefined;
  readonly onAsk: (asking: Asking) => void;
}

/** What can be done with the view in use. */
export function ViewMenu({ object, list, views, current, onAsk }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const change = useViewChange(object.name);
  const opening = list?.opening ?? null;
  const order = views.map(({ id }) => id);
  const at = current ? order.indexOf(current.id) : -1;

  const move = (by: number) => {
    if (!current) return;
    const next = order.filter((id) => id !== current.id);
    next.splice(at + by, 0, current.id);
    void change.arrange(opening, next);
  };
  const hide = async ({ id, name }: View) => {
    if (!list || !(await change.hide(list, [...list.hidden, id]))) return;
    await navigate({ to: '/o/$object', params: { object: object.name }, search: { view: ALL } });
    toast.done(t('viewEdit.hiddenNow', { name }), {
      label: t('common.undo'),
      run: () => void change.hide(list, list.hidden),
    });
  };
  const remove = async () => {
    if (current && (await change.remove(current))) {
      await navigate({ to: '/o/$object', params: { object: object.name }, search: { view: ALL } });
    }
  };
  return (
    <>
      {current?.can.change && (
        <MenuItem icon={<Pencil aria-hidden className="size-4" />} onSelect={() => onAsk('edit')}>
          {t('views.edit')}
        </MenuItem>
      )}
      <MenuItem icon={<CopyPlus aria-hidden className="size-4" />} onSelect={() => onAsk('new')}>
        {t('views.saveAs')}
      </MenuItem>
      <MenuItem
        icon={<PanelTopOpen aria-hidden className="size-4" />}
        disabled={opening === (current?.id ?? null)}
        onSelect={() => void change.arrange(current?.id ?? null, list?.tabs ?? [])}
      >
        {current ? t('viewEdit.opensFirst') : t('viewEdit.opensFirstAll')}
      </MenuItem>
      {current && (
        <>
          <MenuLine />
          <MenuItem
            icon={<ArrowLeft aria-hidden className="size-4" />}
            disabled={at <= 0}
            onSelect={() => move(-1)}
          >
            {t('viewEdit.left')}
          </MenuItem>
          <MenuItem
            icon={<ArrowRight aria-hidden className="size-4" />}
            disabled={at >= order.length - 1}
            onSelect={() => move(1)}
          >
            {t('viewEdit.right')}
          </MenuItem>
        </>
      )}
      <MenuLine />
      <MenuItem icon={<Paintbrush aria-hidden className="size-4" />} onSelect={() => onAsk('colours')}>
        {t('viewEdit.colours')}
      </MenuItem>
      {object.can.export !== false && (
        <>
          <MenuItem icon={<Printer aria-hidden className="size-4" />} onSelect={() => onAsk('print')}>
            {t('viewEdit.print')}
          </MenuItem>
          <MenuItem icon={<FileDown aria-hidden className="size-4" />} onSelect={() => onAsk('export')}>
            {t('viewEdit.export')}
          </MenuItem>
        </>
      )}
      {object.can.create && object.can.import !== false && (
        <MenuItem
          icon={<FileUp aria-hidden className="size-4" />}
          onSelect={() => void navigate({ to: '/settings/imports/new', search: { object: object.name } })}
        >
          {t('viewEdit.import')}
        </MenuItem>
      )}
      {current?.standard && list && (
        <MenuItem icon={<EyeOff aria-hidden className="size-4" />} onSelect={() => void hide(current)}>
          {t('viewEdit.hide')}
        </MenuItem>
      )}
      {list && list.hidden.length > 0 && (
        <MenuItem icon={<Eye aria-hidden className="size-4" />} onSelect={() => void change.hide(list, [])}>
          {t('viewEdit.showHidden', { count: list.hidden.length })}
        </MenuItem>
      )}
      {current?.can.change && (
        <>
          <MenuLine />
          <MenuItem danger icon={<Trash2 aria-hidden className="size-4" />} onSelect={() => void remove()}>
            {t('viewEdit.remove')}
          </MenuItem>
        </>
      )}
    </>
  );
}
