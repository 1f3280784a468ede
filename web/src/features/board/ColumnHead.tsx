import { useTranslation } from 'react-i18next';
import type { Field, Unit } from '@/api/types';
import { FieldCell } from '@/fields/FieldCell';
import { formatMoney, formatNumber, formatShort } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { textOf } from '@/schema/schema';
import { useBoardContext } from './BoardContext';
import type { Sums } from './cells';
import type { Column } from './useBoard';

interface Props {
  readonly column: Column;
  /** Null until they are known. */
  readonly sums: Sums | null;
  readonly unit: Unit | null;
}

/** A column's name, how many cards it has, and what they are worth; the exact amounts on hover. */
export function ColumnHead({ column, sums, unit }: Props) {
  const { t, language } = useReader();
  const { asked } = useBoardContext();
  const { by, total, weighted } = asked;
  return (
    <header className="min-w-0 px-1.5 pt-1 pb-1.5">
      <h2 className="flex items-center gap-1.5">
        {column.key === '' ? (
          <span className="truncate text-ink-2">{column.label}</span>
        ) : (
          <FieldCell field={by} value={column.key} />
        )}
        {sums && (
          <span className="tnum text-xs text-ink-3">
            <span aria-hidden>{formatNumber(sums.count, language)}</span>
            <span className="sr-only">
              {t('list.total', { count: sums.count, number: formatNumber(sums.count, language) })}
            </span>
          </span>
        )}
      </h2>
      {(total || weighted) && (
        <p className="mt-0.5 flex min-h-4 items-baseline gap-2 text-xs text-ink-2">
          {sums && total && <Amount field={total} amount={sums.total} unit={unit} strong />}
          {sums && weighted && <Amount field={weighted} amount={sums.weighted} unit={unit} />}
        </p>
      )}
    </header>
  );
}

interface AmountProps {
  readonly field: Field;
  readonly amount: number | null;
  readonly unit: Unit | null;
  readonly strong?: boolean;
}

function Amount({ field, amount, unit, strong = false }: AmountProps) {
  const { t } = useTranslation();
  const { language } = useReader();
  const label = textOf(field.label, language);
  if (amount === null) {
    const codes = unit?.withoutRate ?? [];
    return codes.length > 0 ? (
      <span title={t('board.noRate', { currencies: codes.join(', ') })}>—</span>
    ) : null;
  }
  const currency = unit?.currency ?? null;
  const exact =
    currency === null ? formatNumber(amount, language) : formatMoney({ amount, currency }, language);
  return (
    <span title={`${label} ${exact}`} className={strong ? 'tnum weight-strong text-ink' : 'tnum truncate'}>
      <span className="sr-only">{label} </span>
      {!strong && <span aria-hidden>≈ </span>}
      {formatShort(amount, currency, language)}
    </span>
  );
}
