import type { Field, Reference } from '@/api/types';
import type { ControlIds } from '@/design/Field';
import { kindOf } from '@/fields/registry';

interface Props extends Partial<ControlIds> {
  readonly of: 'user' | 'team';
  readonly label?: string;
  readonly chosen: Reference | null;
  readonly onChoose: (chosen: Reference | null) => void;
}

/** Somebody, or a team, by name; found as in any field that leads to one. */
export function PersonOrTeam({ of, chosen, onChoose, ...rest }: Props) {
  const { Input } = kindOf(FIELDS[of]);
  return (
    <Input
      {...rest}
      field={FIELDS[of]}
      value={chosen}
      onChange={(value) => onChoose(value as Reference | null)}
    />
  );
}

const lookup = (to: string): Field => ({
  name: to,
  label: {},
  type: 'lookup',
  to: [to],
  required: false,
  unique: false,
  readOnly: false,
  system: false,
  custom: false,
  encrypted: false,
  sensitivity: 'none',
  can: { read: true, edit: true },
  sortable: true,
  filterable: true,
});

const FIELDS = { user: lookup('user'), team: lookup('team') };
