import type { ControlIds } from '@/design/Field';
import { Input } from '@/design/Input';
import { useReader } from './kind';
import { addDays, localOf, startOfDay, today } from './time';

interface Props extends Partial<ControlIds> {
  /** The instant at which that day is over; null for no end. */
  readonly value: string | null;
  readonly onChange: (until: string | null) => void;
}

/** The last day on which something holds, in the reader's zone; kept as the moment at which it is over. */
export function LastDay({ value, onChange, ...ids }: Props) {
  const { timeZone } = useReader();
  const day = value === null ? '' : localOf(new Date(new Date(value).getTime() - 1), timeZone).slice(0, 10);
  return (
    <Input
      {...ids}
      type="date"
      min={today(timeZone)}
      max="9999-12-30"
      value={day}
      onChange={({ target }) =>
        onChange(target.value === '' ? null : startOfDay(addDays(target.value, 1), timeZone))
      }
    />
  );
}
