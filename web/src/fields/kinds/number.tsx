import { useState } from 'react';
import { Input } from '@/design/Input';
import { formatDuration, formatNumber, formatPercent } from '../format';
import { type InputProps, isNumber, kind, textCell, useReader } from '../kind';
import { forNumber } from '../operatorSets';

/** What a person typed as a number: grouping commas and full-width digits are fine; null for nothing. */
export function readNumber(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  if (plain === '') return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

export function NumberInput({ field: _, value, onChange, label, ...rest }: InputProps<number>) {
  const [text, setText] = useState(value === null ? '' : String(value));
  // Another value came from outside (a conflict was settled, for instance).
  const shown = value !== null && readNumber(text) !== value ? String(value) : text;
  return (
    <Input
      {...rest}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      className="tnum"
      value={shown}
      onChange={(event) => {
        const typed = event.target.value;
        setText(typed);
        const number = readNumber(typed);
        onChange(number === undefined ? typed : number);
      }}
    />
  );
}

const base = { is: isNumber, Input: NumberInput, operators: forNumber, align: 'end', width: 120 } as const;

const numberFormat: Parameters<typeof kind<number>>[0]['format'] = (value, field, { language }) =>
  formatNumber(value, language, field.scale);
const percentFormat: typeof numberFormat = (value, field, { language }) =>
  formatPercent(value, language, field.scale);
const durationFormat: typeof numberFormat = (value, _, { language }) => formatDuration(value, language);

/** The year 2,001 is nobody's: whole numbers that can only be of four digits are years. */
const wholeFormat: typeof numberFormat = (value, field, reader) =>
  (field.min ?? 0) >= 1000 && (field.max ?? 10_000) < 10_000
    ? String(value)
    : numberFormat(value, field, reader);

export const integer = kind({ ...base, format: wholeFormat, Cell: textCell(wholeFormat) });
export const decimal = kind({ ...base, format: numberFormat, Cell: textCell(numberFormat) });
export const percent = kind({
  ...base,
  format: percentFormat,
  Cell: textCell(percentFormat),
  Input: (props) => (
    <span className="flex items-center gap-1.5">
      <NumberInput {...props} />
      <span aria-hidden className="text-ink-3">
        %
      </span>
    </span>
  ),
});
export const duration = kind({
  ...base,
  format: durationFormat,
  Cell: textCell(durationFormat),
  Input: DurationInput,
});

const SECONDS_PER_MINUTE = 60;

/** Durations are stored in seconds; people think of calls and meetings in minutes. */
function DurationInput({ value, onChange, ...rest }: InputProps<number>) {
  const { t } = useReader();
  return (
    <span className="flex items-center gap-1.5">
      <NumberInput
        {...rest}
        value={value === null ? null : value / SECONDS_PER_MINUTE}
        onChange={(minutes) =>
          onChange(isNumber(minutes) ? Math.round(minutes * SECONDS_PER_MINUTE) : minutes)
        }
      />
      <span className="shrink-0 text-ink-3">{t('field.minutes')}</span>
    </span>
  );
}
