import { Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { FloatingBar } from '@/design/FloatingBar';
import { useRemove } from '@/records/useRemove';

interface Props {
  readonly object: ObjectType;
  readonly selected: ReadonlyMap<string, RecordRow>;
  readonly onClear: () => void;
}

/** What can be done with the rows that are ticked. */
export function SelectionBar({ object, selected, onClear }: Props) {
  const { t } = useTranslation();
  const remove = useRemove(object);
  const [busy, setBusy] = useState(false);
  const removeAll = async () => {
    setBusy(true);
    await remove([...selected.keys()]);
    setBusy(false);
    onClear();
  };
  return (
    <FloatingBar label={t('list.selection')}>
      <span className="tnum font-medium whitespace-nowrap">
        {t('list.selected', { count: selected.size })}
      </span>
      {object.can.delete && (
        <Button
          look="ghost"
          busy={busy}
          icon={<Trash2 className="size-4" />}
          onClick={() => void removeAll()}
        >
          {t('common.delete')}
        </Button>
      )}
      <IconButton label={t('list.clearSelection')} icon={<X className="size-4" />} onClick={onClear} />
    </FloatingBar>
  );
}
