import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { SetTable } from '@/api/importSets';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Select } from '@/design/Select';
import { Progress } from '@/features/operation/Progress';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { textOf } from '@/schema/schema';
import { fresh, type SaidOfTable } from './setOptions';
import { TableDetails } from './TableDetails';

interface Props {
  readonly table: SetTable;
  readonly importable: readonly ObjectType[];
  readonly said: SaidOfTable | undefined;
  /** Given as long as something can still be said. */
  readonly onSay?: (said: SaidOfTable) => void;
}

/** A table of the file: what its rows are, and what becomes of them; opens to its columns. */
export function TableItem({ table, importable, said, onSay }: Props) {
  const { t, language } = useReader();
  const [isOpen, setOpen] = useState(false);
  const chosen = said ? said.object : table.object;
  const object = importable.find(({ name }) => name === chosen);
  const details = table.run && object && table.object === object.name;
  const choice = ({ name, plural }: ObjectType) => ({ value: name, label: textOf(plural, language) || name });
  const likely = table.candidates.flatMap(({ object: name }) =>
    importable.filter((one) => one.name === name),
  );
  return (
    <li className="flex flex-col gap-2 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="min-w-0 flex-1 basis-48 break-words weight-strong">{table.name}</span>
        <span className="w-48 max-w-full">
          <Select
            small
            label={t('imports.set.objectOf', { name: table.name })}
            value={chosen ?? ''}
            disabled={onSay === undefined}
            choices={[
              { value: '', label: t('imports.leaveOut') },
              ...likely.map((one) => ({ ...choice(one), group: t('imports.set.likely') })),
              ...importable
                .filter((one) => !likely.includes(one))
                .map((one) => ({ ...choice(one), group: t('imports.set.others') })),
            ]}
            onChange={(value) => onSay?.(fresh(value === '' ? null : value))}
          />
        </span>
        {details && (
          <Button
            look="ghost"
            aria-expanded={isOpen}
            aria-label={t('imports.set.openOf', { name: table.name })}
            icon={<ChevronRight aria-hidden className={`size-4 ${isOpen ? 'rotate-90' : ''}`} />}
            onClick={() => setOpen(!isOpen)}
          >
            {t('imports.columns')}
          </Button>
        )}
      </div>
      <State table={table} isOpen={onSay !== undefined && said === undefined} />
      {details && isOpen && table.run && (
        <TableDetails
          table={table}
          run={table.run}
          object={object}
          said={said ?? fresh(object.name)}
          {...(onSay ? { onSay } : {})}
        />
      )}
    </li>
  );
}

/** What becomes of its rows, in a line; or why nothing does. Open is what nobody has said anything of. */
function State({ table, isOpen }: { readonly table: SetTable; readonly isOpen: boolean }) {
  const { t, language } = useReader();
  const number = (value: number) => formatNumber(value, language);
  const { run, problem, object, candidates } = table;
  if (problem) return <p className="text-bad">{problem.detail}</p>;
  if (!run && table.people) return <p className="text-ink-2">{t('imports.set.people')}</p>;
  if (!run) return object === null && isOpen ? <p className="text-ink-3">{t('imports.set.choose')}</p> : null;
  if (run.state === 'running') {
    return <Progress label={table.name} done={run.position} total={run.counts.total} rate={run.rate} />;
  }
  const guess = candidates.find((one) => one.object === object);
  return (
    <p className="tnum text-ink-2">
      {t(`imports.set.rows.${run.dryRun ? 'will' : 'done'}`, {
        total: number(run.counts.total),
        created: number(run.counts.created),
        updated: number(run.counts.updated),
      })}
      {run.counts.wrong > 0 && (
        <span className="text-bad">{t('imports.set.wrong', { number: number(run.counts.wrong) })}</span>
      )}
      {run.detail !== null && <span className="text-bad"> {run.detail}</span>}
      {run.dryRun && !table.said && guess && (
        <span className="text-ink-3">
          {t('imports.set.guess', { percent: number(Math.round(guess.confidence * 100)) })}
        </span>
      )}
    </p>
  );
}
