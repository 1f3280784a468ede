import { useState } from 'react';
import type { Field, Reference } from '@/api/types';
import type { ControlIds } from '@/design/Field';
import { kindOf } from '@/fields/registry';

interface Props extends Partial<ControlIds> {
  readonly of: 'user' | 'team';
  readonly label?: string;
  readonly onChoose: (id: string | null) => void;
}

/** Somebody, or a team, by name; found as in any field that leads to one. */
export function PersonOrTeam({ of, onChoose, ...rest }: Props) {
  const [chosen, setChosen] = useState<Reference | null>(null);
  const { Input } = kindOf(FIELDS[of]);
  return (
    <Input
      {...rest}
      field={FIELDS[of]}
      value={chosen}
      onChange={(value) => {
        const reference = value as Reference | null;
        setChosen(reference);
        onChoose(reference?.id ?? null);
      }}
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
