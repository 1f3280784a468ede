import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, ArrowRight, CopyPlus, FileDown, PanelTopOpen, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import type { View, ViewList } from '@/api/views';
import { MenuItem, MenuLine } from '@/design/Menu';
import { ALL } from '@/records/listState';
import { useViewChange } from '@/records/useViewChange';

interface Props {
  readonly object: ObjectType;
  readonly list: ViewList | undefined;
  readonly views: readonly View[];
  readonly current: View | undefined;
  readonly onEdit: () => void;
  readonly onSaveAs: () => void;
  readonly onExport: () => void;
}

/** What can be done with the view in use. */
export function ViewMenu({ object, list, views, current, onEdit, onSaveAs, onExport }: Props) {
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
  const remove = async () => {
    if (current && (await change.remove(current))) {
      await navigate({ to: '/o/$object', params: { object: object.name }, search: { view: ALL } });
    }
  };
  return (
    <>
      {current?.can.change && (
        <MenuItem icon={<Pencil aria-hidden className="size-4" />} onSelect={onEdit}>
          {t('views.edit')}
        </MenuItem>
      )}
      <MenuItem icon={<CopyPlus aria-hidden className="size-4" />} onSelect={onSaveAs}>
        {t('views.saveAs')}
      </MenuItem>
      <MenuItem
        icon={<PanelTopOpen aria-hidden className="size-4" />}
        disabled={opening === (current?.id ?? null)}
        onSelect={() => void change.arrange(current?.id ?? null, list?.tabs ?? [])}
      >
        {current ? t('views.opensFirst') : t('views.opensFirstAll')}
      </MenuItem>
      {current && (
        <>
          <MenuLine />
          <MenuItem
            icon={<ArrowLeft aria-hidden className="size-4" />}
            disabled={at <= 0}
            onSelect={() => move(-1)}
          >
            {t('views.left')}
          </MenuItem>
          <MenuItem
            icon={<ArrowRight aria-hidden className="size-4" />}
            disabled={at >= order.length - 1}
            onSelect={() => move(1)}
          >
            {t('views.right')}
          </MenuItem>
        </>
      )}
      {object.can.export !== false && (
        <>
          <MenuLine />
          <MenuItem icon={<FileDown aria-hidden className="size-4" />} onSelect={onExport}>
            {t('views.export')}
          </MenuItem>
        </>
      )}
      {current?.can.change && (
        <>
          <MenuLine />
          <MenuItem danger icon={<Trash2 aria-hidden className="size-4" />} onSelect={() => void remove()}>
            {t('views.remove')}
          </MenuItem>
        </>
      )}
    </>
  );
}
