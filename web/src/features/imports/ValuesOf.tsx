import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { ImportWish, MeantColumn } from '@/api/imports';
import type { Field } from '@/api/types';
import { Button } from '@/design/Button';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { ValueMeaning } from './ValueMeaning';
import { meaningOf, proposalsOf, withMeanings } from './wishes';

interface Props {
  readonly field: Field;
  readonly column: MeantColumn;
  readonly wish: ImportWish | undefined;
  readonly onWish: (wish: ImportWish) => void;
}

/** The values of a column with what each becomes, opened when somebody wants to look; those not understood come first. */
export function ValuesOf({ field, column, wish, onWish }: Props) {
  const { t, language } = useReader();
  const id = useId();
  const [open, setOpen] = useState(false);
  const unknown = column.values.filter((value) => meaningOf(wish, value) === null);
  const proposals = proposalsOf(column, wish);
  const proposed = Object.keys(proposals).length;
  const sorted = [...column.values].sort(
    (one, other) => Number(other.state === 'unknown') - Number(one.state === 'unknown'),
  );
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div className="mt-1">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="inline-flex items-center gap-1 text-xs text-ink-2 hover:text-ink hover:underline pointer-coarse:h-10"
      >
        <Chevron aria-hidden className="size-3.5" />
        {t('imports.valueCount', { count: column.values.length + column.more })}
        {unknown.length > 0 && (
          <span className="text-bad">{t('imports.unknownCount', { count: unknown.length })}</span>
        )}
      </button>
      {open && (
        <div id={id} className="mt-1 flex flex-col gap-1.5">
          {proposed > 0 && (
            <div>
              <Button onClick={() => onWish(withMeanings(column, wish, proposals))}>
                {t('imports.useProposals', { count: proposed })}
              </Button>
            </div>
          )}
          <ul className="flex max-h-72 flex-col gap-1 overflow-y-auto">
            {sorted.map((value) => (
              <li key={value.text} className="grid grid-cols-2 items-center gap-2">
                <span className="min-w-0 truncate" title={value.text}>
                  {value.text}{' '}
                  <span className="tnum text-xs text-ink-3">
                    {t('imports.inRows', { count: value.rows, number: formatNumber(value.rows, language) })}
                  </span>
                </span>
                <ValueMeaning
                  field={field}
                  column={column}
                  value={value}
                  meaning={meaningOf(wish, value)}
                  onMeaning={(meaning) => onWish(withMeanings(column, wish, { [value.text]: meaning }))}
                />
              </li>
            ))}
          </ul>
          {column.more > 0 && <p className="text-xs text-ink-3">{t('imports.moreValues')}</p>}
        </div>
      )}
    </div>
  );
}
