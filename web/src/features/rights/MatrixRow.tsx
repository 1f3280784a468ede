import clsx from 'clsx';
import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EVERY_OTHER, type ObjectRights, type Reach, WORKS } from '@/api/rights';
import type { ObjectType } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { Checkbox } from '@/design/Checkbox';
import { ObjectIcon } from '@/design/ObjectIcon';
import { Select } from '@/design/Select';
import { Differs } from './Differs';
import { reachesUpTo, withReach, withWork } from './rights';
import { useWithin } from './useWithin';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly about?: string;
  readonly object?: ObjectType;
  readonly rights: ObjectRights;
  /** Has rights of its own, and not those of all others. */
  readonly named: boolean;
  readonly usual: ObjectRights | undefined;
  readonly fieldsNamed?: number;
  /** The column where Tab stops, if it is in this row. */
  readonly at: number | null;
  readonly onChange: (object: string, own: ObjectRights | undefined) => void;
  readonly onFields?: (object: ObjectType) => void;
}

export function MatrixRow(props: Props) {
  const { name, label, about, object, rights, named, usual, fieldsNamed = 0, at, onChange, onFields } = props;
  const { t } = useTranslation();
  const within = useWithin(object);
  const faint = !named && name !== EVERY_OTHER;
  const stop = (column: number) => (at === column ? 0 : -1);
  const nameFor = (what: string) => t('rights.cell', { what, object: label });
  return (
    <tr data-row={name} className="group border-b border-line hover:bg-hover">
      <th scope="row" className="max-w-56 px-1.5 py-1 text-left font-normal">
        <span className="flex min-w-0 items-center gap-2">
          {object && <ObjectIcon name={object.icon} className="size-4 shrink-0 text-ink-3" />}
          <span className={clsx('min-w-0 truncate', (named || !object) && 'weight-strong')}>{label}</span>
          {(about ?? within) && (
            <span className="min-w-0 truncate text-xs text-ink-3">{about ?? within}</span>
          )}
          {named && (
            <IconButton
              label={t('rights.inherit', { object: label })}
              icon={<RotateCcw className="size-3.5" />}
              tabIndex={-1}
              className="-my-1 ml-auto size-6! opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
              onClick={() => onChange(name, undefined)}
            />
          )}
        </span>
      </th>
      {(['read', 'edit'] as const).map((which, column) => (
        <Cell key={which} column={column} differs={usual !== undefined && usual[which] !== rights[which]}>
          <span className={clsx('min-w-0 flex-1', faint && 'text-ink-3 [&_select]:text-ink-3')}>
            <Select
              small
              quiet
              tabIndex={stop(column)}
              label={nameFor(t(`rights.${which}`))}
              value={rights[which]}
              choices={(which === 'read' ? reachesUpTo('all') : reachesUpTo(rights.read)).map((value) => ({
                value,
                label: t(`rights.reach.${value}`),
              }))}
              onChange={(reach) => onChange(name, withReach(rights, which, reach as Reach))}
            />
          </span>
        </Cell>
      ))}
      {WORKS.map((work, at) => {
        const can = rights.can.includes(work);
        return (
          <Cell
            key={work}
            column={at + 2}
            middle
            differs={usual !== undefined && usual.can.includes(work) !== can}
          >
            <span className={clsx('flex', faint && 'opacity-60')}>
              <Checkbox
                tabIndex={stop(at + 2)}
                label={nameFor(t(`rights.work.${work}`))}
                checked={can && rights.read !== 'none'}
                disabled={rights.read === 'none'}
                onChange={(on) => onChange(name, withWork(rights, work, on))}
              />
            </span>
          </Cell>
        );
      })}
      <Cell column={WORKS.length + 2}>
        {object && onFields && (
          <Button
            look="ghost"
            tabIndex={stop(WORKS.length + 2)}
            aria-label={t('rights.fieldsOf', { object: label })}
            className={clsx(fieldsNamed === 0 && 'text-ink-3! font-normal!')}
            onClick={() => onFields(object)}
          >
            {fieldsNamed === 0 ? t('rights.fieldsUsual') : t('rights.fieldsNamed', { count: fieldsNamed })}
          </Button>
        )}
      </Cell>
    </tr>
  );
}

interface CellProps {
  readonly column: number;
  readonly differs?: boolean;
  readonly middle?: boolean;
  readonly children: ReactNode;
}

const Cell = ({ column, differs = false, middle = false, children }: CellProps) => (
  <td data-column={column} className="px-1.5 py-1">
    <span className={clsx('relative flex items-center gap-1', middle && 'justify-center')}>
      {children}
      {differs && (
        <span className={clsx('flex', middle && 'absolute -top-1 left-1/2 ml-2')}>
          <Differs />
        </span>
      )}
    </span>
  </td>
);
