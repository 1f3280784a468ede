import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { Ellipsis, PanelRight } from 'lucide-react';
import { memo, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { IconButton } from '@/design/Button';
import { later } from '@/design/Later';
import { Menu } from '@/design/Menu';
import { MenuAt } from '@/design/MenuAt';
import { isEmpty, isObject, isText, useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { nameOf } from '@/records/useRecord';
import { useBoardContext } from './BoardContext';
import { useCardDrag } from './dnd';

const CardActions = later(() => import('./CardActions').then((it) => ({ default: it.CardActions })));
const AssignDialog = later(() =>
  import('@/features/menu/AssignDialog').then((it) => ({ default: it.AssignDialog })),
);

/** A card in its place: dragged, carried by keys, or moved by its menu, which the right button opens too. */
export function BoardCard({ row }: { readonly row: RecordRow }) {
  const { t } = useTranslation();
  const { object, asked, lines, mayMove, moving, held, onKey, peek } = useBoardContext();
  const onTheWay = moving.has(row.id);
  const drag = useCardDrag(row, !mayMove || onTheWay);
  const [pointed, setPointed] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [assigning, setAssigning] = useState(false);
  const label = t('board.actions', { name: nameOf(object, row) });
  const actions = (
    <Suspense>
      <CardActions row={row} onAssign={() => setAssigning(true)} />
    </Suspense>
  );
  return (
    <>
      <li
        onContextMenu={(event) => {
          event.preventDefault();
          setPointed({ x: event.clientX, y: event.clientY });
        }}
        ref={drag.ref}
        {...drag.listeners}
        aria-busy={onTheWay || undefined}
        className={clsx(
          'group relative touch-manipulation rounded-card border bg-panel [contain-intrinsic-size:auto_128px] [content-visibility:auto]',
          held?.row.id === row.id ? 'border-brand ring-2 ring-brand/40' : 'border-line hover:border-line-2',
          drag.isDragging && 'opacity-50',
          onTheWay && 'border-dashed border-brand!',
          mayMove && 'md:cursor-grab',
        )}
      >
        <Link
          to="/o/$object/$id"
          params={{ object: object.name, id: row.id }}
          data-card={row.id}
          draggable={false}
          aria-describedby={mayMove ? 'board-how' : undefined}
          onKeyDown={(event) => {
            if (event.key === 'p') peek(row.id);
            else onKey(event, row);
          }}
          className="block rounded-card p-2.5 focus-visible:outline-offset-[-2px]"
        >
          <Face object={object} row={row} lines={lines} total={asked.total} />
        </Link>
        <span className="absolute top-1 right-1 flex rounded-control bg-panel md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100 md:has-data-[state=open]:opacity-100">
          <IconButton
            label={t('list.peek')}
            icon={<PanelRight className="size-3.5" />}
            onMouseDown={(event) => event.stopPropagation()}
            onClick={() => peek(row.id)}
            className="max-md:hidden"
          />
          <Menu
            align="end"
            trigger={
              <IconButton
                label={label}
                icon={<Ellipsis className="size-4" />}
                onMouseDown={(event) => event.stopPropagation()}
              />
            }
          >
            {actions}
          </Menu>
        </span>
      </li>
      {pointed && (
        <MenuAt at={pointed} label={label} onClose={() => setPointed(null)}>
          {actions}
        </MenuAt>
      )}
      {assigning && (
        <Suspense>
          <AssignDialog object={object} row={row} onClose={() => setAssigning(false)} />
        </Suspense>
      )}
    </>
  );
}

interface FaceProps {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly lines: readonly Field[];
  readonly total: Field | undefined;
}

/** What a card says: its name, whose and what it is, and how much. */
export const Face = memo(function Face({ object, row, lines, total }: FaceProps) {
  const reader = useReader();
  const say = (field: Field) => kindOf(field).format(row[field.name], field, reader);
  const owner = row.owner;
  const ownerName = isObject(owner) && isText(owner.label) ? owner.label : '';
  const amount = total && !isEmpty(row[total.name]) ? say(total) : '';
  const said = lines.filter((field) => !isEmpty(row[field.name]));
  return (
    <>
      <span className="line-clamp-2 pr-6 break-words weight-strong">{nameOf(object, row)}</span>
      {said.map((field) => (
        <span key={field.name} className="mt-0.5 block truncate text-xs text-ink-2">
          {say(field)}
        </span>
      ))}
      {(amount !== '' || ownerName !== '') && (
        <span className="mt-2 flex min-h-5 items-center gap-2">
          <span className="tnum min-w-0 flex-1 truncate">{amount}</span>
          {ownerName !== '' && (
            <span title={ownerName} className="flex">
              <Avatar name={ownerName} />
              <span className="sr-only">{ownerName}</span>
            </span>
          )}
        </span>
      )}
    </>
  );
});
