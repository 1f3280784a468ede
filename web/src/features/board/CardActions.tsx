import { useTranslation } from 'react-i18next';
import type { RecordRow } from '@/api/types';
import { MenuItem, MenuLabel, MenuLine } from '@/design/Menu';
import { RecordActions } from '@/features/menu/RecordActions';
import { useBoardContext } from './BoardContext';
import { keyOf } from './cells';

interface Props {
  readonly row: RecordRow;
  readonly onAssign: () => void;
}

/** What can be done with a card: where it can be moved to, and what can be done with any record. */
export function CardActions({ row, onAssign }: Props) {
  const { t } = useTranslation();
  const { object, asked, columns, move, mayMove, peek } = useBoardContext();
  const { by } = asked;
  return (
    <>
      {mayMove && (
        <>
          <MenuLabel>{t('board.moveTo')}</MenuLabel>
          {columns
            .filter((column) => column.key !== keyOf(row[by.name]) && column.key !== '')
            .map((column) => (
              <MenuItem key={column.key} onSelect={() => move(row, { [by.name]: column.value })}>
                {column.label}
              </MenuItem>
            ))}
          <MenuLine />
        </>
      )}
      <RecordActions
        object={object}
        row={row}
        keys={{ open: 'Enter', peek: 'P' }}
        onPeek={() => peek(row.id)}
        onAssign={onAssign}
      />
    </>
  );
}
