import type { SetTable } from '@/api/importSets';
import type { SavedMapping } from '@/api/imports';
import type { ImportRun } from '@/api/operation';
import type { ObjectType } from '@/api/types';
import { ColumnNotes } from './ColumnNotes';
import { Columns } from './Columns';
import { Corrected } from './Corrected';
import { WayFields } from './How';
import { MappingBar } from './MappingBar';
import { Outcome } from './Outcome';
import type { SaidOfTable } from './setOptions';

interface Props {
  readonly table: SetTable;
  readonly run: ImportRun;
  readonly object: ObjectType;
  readonly said: SaidOfTable;
  /** Given as long as something can still be said. */
  readonly onSay?: (said: SaidOfTable) => void;
}

/** Of one table of several what a file of one table shows: its columns, and what becomes of its rows. */
export function TableDetails({ table, run, object, said, onSay }: Props) {
  const say = (more: Partial<SaidOfTable>) => onSay?.({ ...said, ...more });
  const adopt = ({ mode, key, duplicates, mapping }: SavedMapping) =>
    say({ way: { mode, key: key ?? '', duplicates }, wishes: mapping });
  return (
    <div className="flex flex-col gap-4 border-l-2 border-line pl-3 sm:pl-4">
      {onSay && (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <WayFields object={object} way={said.way} onWay={(way) => say({ way })} disabled={false} />
          </div>
          <MappingBar object={object.name} headings={Object.keys(run.mapping)} onUse={adopt} />
          <Columns
            object={object}
            run={run}
            wishes={said.wishes}
            onWish={(heading, wish) => say({ wishes: { ...said.wishes, [heading]: wish } })}
          />
        </>
      )}
      <ColumnNotes run={run} waiting={table.waiting} linked={table.links !== null} />
      <Outcome
        object={object}
        run={run}
        {...(onSay
          ? {
              correcting: {
                corrections: said.corrections,
                onCorrections: (corrections) => say({ corrections }),
              },
            }
          : {})}
      />
      {onSay && <Corrected corrections={said.corrections} onForget={() => say({ corrections: {} })} />}
    </div>
  );
}
