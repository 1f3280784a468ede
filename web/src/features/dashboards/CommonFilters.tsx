import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field, Reference } from '@/api/types';
import { Combobox } from '@/design/Combobox';
import { Select } from '@/design/Select';
import { useComboboxTexts } from '@/fields/useComboboxTexts';
import { useLookupChoices } from '@/fields/useLookupChoices';
import { useNamed } from '@/records/useNamed';
import { fieldOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { type Common, isPeriod, PERIODS } from './filters';

interface Props {
  readonly common: Common;
  /** The teams that the reader has to do with. */
  readonly teams: readonly Reference[];
  readonly onChange: (common: Common) => void;
}

/** Which time, and whose records: for every tile alike. */
export function CommonFilters({ common, teams, onChange }: Props) {
  const { t } = useTranslation();
  const schema = useSchema();
  const owner = schema.objects.map((object) => fieldOf(object, 'owner')).find((field) => field?.can.read);
  return (
    <>
      <span className="w-36">
        <Select
          small
          label={t('reports.board.period')}
          value={isPeriod(common.period) ? common.period : ''}
          choices={[
            { value: '', label: t('reports.period.all') },
            ...PERIODS.map((value) => ({ value, label: t(`reports.period.${value}`) })),
          ]}
          onChange={(period) => onChange({ ...common, period: period === '' ? null : period })}
        />
      </span>
      {owner && (
        <Whose
          owner={owner}
          whose={common.whose}
          teams={teams}
          onChange={(whose) => onChange({ ...common, whose })}
        />
      )}
    </>
  );
}

interface WhoseProps {
  readonly owner: Field;
  readonly whose: string | null;
  readonly teams: readonly Reference[];
  readonly onChange: (whose: string | null) => void;
}

const EVERYBODY = '';

function Whose({ owner, whose, teams, onChange }: WhoseProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { choices, loading } = useLookupChoices(owner, text);
  const name = useOwnerName(owner, whose);
  const fits = (label: string) => label.toLowerCase().includes(text.trim().toLowerCase());
  const items = [
    { value: EVERYBODY, label: t('reports.board.everybody') },
    { value: 'me', label: t('reports.board.mine') },
    ...teams.map(({ id, label }) => ({ value: `t-${id}`, label })),
  ].filter(({ label }) => fits(label));
  const people = choices.map(({ id, label }) => ({ value: `u-${id}`, label }));
  const chosen = whose ?? EVERYBODY;
  const shown = [...items, ...people].find(({ value }) => value === chosen)?.label ?? name;
  return (
    <span className="w-40">
      <Combobox
        label={t('reports.board.whose')}
        items={[...items, ...people]}
        chosen={[chosen]}
        onToggle={(value) => onChange(value === EVERYBODY ? null : value)}
        onSearch={setText}
        loading={loading}
        texts={useComboboxTexts()}
        summary={<span className="truncate">{shown}</span>}
      />
    </span>
  );
}

/** What a person is called who is not among those that are offered now. */
function useOwnerName(owner: Field, whose: string | null): string {
  const { t } = useTranslation();
  const schema = useSchema();
  const object = schema.objects.find((one) => fieldOf(one, 'owner')?.can.read);
  const id = whose?.startsWith('u-') ? whose.slice(2) : undefined;
  const [part] = useNamed(
    object ?? NO_OBJECT,
    id ? [{ field: owner.name, op: 'anyOf', arg: [id] }] : NO_PARTS,
    schema,
  );
  const [found] = part && 'arg' in part && Array.isArray(part.arg) ? part.arg : [];
  return typeof found === 'object' && found !== null && 'label' in found
    ? String(found.label)
    : t('reports.board.someone');
}

const NO_PARTS: readonly never[] = [];
const NO_OBJECT = {
  name: '',
  label: {},
  plural: {},
  icon: '',
  group: '',
  custom: false,
  nameField: '',
  can: { create: false, edit: false, delete: false, purge: false },
  fields: [],
  list: [],
  sections: [],
  related: [],
};
