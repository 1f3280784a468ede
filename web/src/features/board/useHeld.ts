import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { nameOf } from '@/records/useRecord';
import { type Place, placeOf, samePlace } from './cells';
import type { Asked, Column, Lane } from './useBoard';
import { walk } from './walk';

interface Around {
  readonly columns: readonly Column[];
  readonly lanes: readonly Lane[];
  readonly mayMove: boolean;
  readonly onDrop: (row: RecordRow, place: Place) => void;
}

/** Cards by keys: arrows walk; Space picks up and puts down, arrows carry, Esc takes back. What happens is said aloud. */
export function useHeld(object: ObjectType, { by, lanes }: Asked, around: Around) {
  const { t } = useTranslation();
  const [held, setHeld] = useState<{ readonly row: RecordRow; readonly place: Place } | null>(null);
  const [said, setSaid] = useState('');

  const labelOf = ({ column, lane }: Place) =>
    [
      around.columns.find((one) => one.key === column)?.label,
      around.lanes.find((one) => one.key === lane)?.label,
    ]
      .filter(Boolean)
      .join(', ');

  const carry = (key: string) => {
    if (!held) return;
    const across = key === 'ArrowLeft' || key === 'ArrowRight';
    const ways = across ? around.columns : around.lanes;
    const step = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
    const now = across ? held.place.column : held.place.lane;
    const next = ways[ways.findIndex((one) => one.key === now) + step];
    if (!next) return;
    const place = across ? { ...held.place, column: next.key } : { ...held.place, lane: next.key };
    setHeld({ ...held, place });
    setSaid(labelOf(place));
  };
  const letGo = (drop: boolean) => {
    if (!held) return;
    setHeld(null);
    const stays = samePlace(held.place, placeOf(held.row, by.name, lanes?.name));
    if (drop && !stays) {
      setSaid('');
      around.onDrop(held.row, held.place);
    } else setSaid(t('board.takenBack', { name: nameOf(object, held.row) }));
  };

  const onKey = (event: KeyboardEvent<HTMLElement>, row: RecordRow) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === ' ' && around.mayMove) {
      event.preventDefault();
      if (held) return letGo(true);
      const place = placeOf(row, by.name, lanes?.name);
      setHeld({ row, place });
      setSaid(t('board.held', { name: nameOf(object, row), place: labelOf(place) }));
    } else if (held && (key === 'Escape' || key === 'Enter')) {
      event.preventDefault();
      letGo(key === 'Enter');
    } else if (key.startsWith('Arrow')) {
      event.preventDefault();
      if (held) carry(key);
      else walk(event.currentTarget, key);
    }
  };
  return { held, said, onKey, letGo };
}
