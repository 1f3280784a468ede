import { Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
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
    <div className="pointer-events-none relative h-0">
      <section
        aria-label={t('list.selection')}
        className="pointer-events-auto absolute bottom-10 left-1/2 flex -translate-x-1/2 items-center gap-2 rounded-panel border border-line bg-raise px-3 py-1.5 shadow-pop"
      >
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
      </section>
    </div>
  );
}
