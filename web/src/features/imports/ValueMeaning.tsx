import { useState } from 'react';
import type { MeantColumn, MeantValue } from '@/api/imports';
import type { Field, Reference } from '@/api/types';
import { type Choice, Select } from '@/design/Select';
import { useReader } from '@/fields/kind';
import { isReference } from '@/fields/kinds/lookup';
import { kindOf } from '@/fields/registry';
import { textOf } from '@/schema/schema';
import type { Meaning } from './wishes';

interface Props {
  readonly field: Field;
  readonly column: MeantColumn;
  readonly value: MeantValue;
  readonly meaning: Meaning | null;
  readonly onMeaning: (meaning: Meaning) => void;
}

const NOTHING = ' nothing';
const ADDED = ' added';
const UNKNOWN = ' unknown';

/** What one value becomes: one of the choices, nothing, or a choice that is added. */
export function ValueMeaning(props: Props) {
  const { t, language } = useReader();
  const { field, column, value, meaning, onMeaning } = props;
  if (field.type === 'lookup') return <PersonMeaning {...props} />;
  const choices: readonly Choice[] = [
    ...(meaning === null ? [{ value: UNKNOWN, label: t('imports.notUnderstood') }] : []),
    ...(field.type === 'boolean'
      ? (['true', 'false'] as const).map((truth) => ({ value: truth, label: t(`imports.truth.${truth}`) }))
      : (field.options ?? []).map((option) => ({
          value: option.value,
          label: textOf(option.label, language) || option.value,
        }))),
    { value: NOTHING, label: t('imports.nothingOf') },
    ...(column.mayAdd ? [{ value: ADDED, label: t('imports.addValue', { value: value.text }) }] : []),
  ];
  const chosen =
    meaning === null
      ? UNKNOWN
      : meaning.kind === 'value'
        ? meaning.value
        : meaning.kind === 'added'
          ? ADDED
          : NOTHING;
  const isListed = choices.some((choice) => choice.value === chosen);
  return (
    <Select
      small
      label={t('imports.valueBecomes', { value: value.text })}
      value={chosen}
      choices={isListed ? choices : [{ value: chosen, label: chosen }, ...choices]}
      onChange={(next) => {
        if (next === UNKNOWN) return;
        onMeaning(
          next === NOTHING
            ? { kind: 'nothing' }
            : next === ADDED
              ? { kind: 'added' }
              : { kind: 'value', value: next },
        );
      }}
    />
  );
}

/** Somebody who is there, or nobody. */
function PersonMeaning({ field, column, value, meaning, onMeaning }: Props) {
  const { t } = useReader();
  const [picked, setPicked] = useState<Reference | null>(null);
  const { Input } = kindOf(field);
  const isByKey = column.field?.includes('.') ?? false;
  if (isByKey || value.state === 'understood')
    return (
      <span className="text-xs text-ink-3">
        {value.state === 'understood' ? t('imports.known') : t('imports.nothingOf')}
      </span>
    );
  const known = meaning?.kind === 'value' ? { id: meaning.value, label: meaning.value } : null;
  return (
    <Input
      field={{ ...field, many: false }}
      label={t('imports.valueBecomes', { value: value.text })}
      value={known && (picked?.id === known.id ? picked : known)}
      onChange={(next: unknown) => {
        const person = isReference(next) ? next : null;
        setPicked(person);
        onMeaning(person ? { kind: 'value', value: person.id } : { kind: 'nothing' });
      }}
    />
  );
}
