import { Input } from '@/design/Input';
import { formatDay, formatExactly, formatInstant } from '../format';
import { type CellProps, type Definition, type InputProps, kind, textCell, useReader } from '../kind';
import { forDay } from '../operatorSets';
import { instantOf, isDay, isInstant, localOf } from '../time';

export function DayInput({ field: _, value, onChange, label, ...rest }: InputProps<string>) {
  return (
    <Input
      {...rest}
      type="date"
      aria-label={label}
      max="9999-12-31"
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
    />
  );
}

/** Shown and typed in the reader's zone, kept in UTC. */
function InstantInput({ field: _, value, onChange, label, ...rest }: InputProps<string>) {
  const { timeZone } = useReader();
  return (
    <Input
      {...rest}
      type="datetime-local"
      aria-label={label}
      max="9999-12-31T23:59"
      value={value === null ? '' : localOf(new Date(value), timeZone)}
      onChange={({ target }) =>
        onChange(target.value ? instantOf(target.value, timeZone).toISOString() : null)
      }
    />
  );
}

function InstantCell({ value }: CellProps<string>) {
  const { language, timeZone } = useReader();
  return (
    <time dateTime={value} title={formatExactly(value, language, timeZone)} className="truncate">
      {formatInstant(value, language, timeZone)}
    </time>
  );
}

const dayFormat: Definition<string>['format'] = (value, _, { language }) => formatDay(value, language);

export const date = kind<string>({
  is: isDay,
  Cell: textCell(dayFormat),
  Input: DayInput,
  operators: forDay,
  format: dayFormat,
  width: 120,
});

export const dateTime = kind<string>({
  is: isInstant,
  Cell: InstantCell,
  Input: InstantInput,
  operators: forDay,
  format: (value, _, { language, timeZone }) => formatInstant(value, language, timeZone),
  width: 175,
});
