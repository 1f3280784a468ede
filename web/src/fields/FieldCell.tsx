import type { Field } from '@/api/types';
import { Boundary } from '@/design/Boundary';
import { kindOf } from './registry';

interface Props {
  readonly field: Field;
  readonly value: unknown;
}

/** A value as a list shows it. A value that cannot be shown takes only its own cell with it. */
export function FieldCell({ field, value }: Props) {
  const { Cell } = kindOf(field);
  return (
    <Boundary resetKey={value} fallback={() => <span aria-hidden>⚠</span>}>
      <Cell field={field} value={value} />
    </Boundary>
  );
}
