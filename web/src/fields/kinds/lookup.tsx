import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Reference } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { Combobox } from '@/design/Combobox';
import { isPerson } from '@/schema/navigation';
import { useSchema } from '@/schema/useSchema';
import { type CellProps, type Definition, type InputProps, isObject, isText, kind, useReader } from '../kind';
import { forChoice } from '../operatorSets';
import { useComboboxTexts } from '../useComboboxTexts';
import { useLookupChoices } from '../useLookupChoices';

type Links = Reference | readonly Reference[];

export const isReference = (value: unknown): value is Reference =>
  isObject(value) && isText(value.id) && (isText(value.label) || value.label == null);

const isLinks = (value: unknown): value is Links =>
  isReference(value) || (Array.isArray(value) && value.every(isReference));

const listOf = (value: Links | null): readonly Reference[] => {
  if (value === null) return [];
  return Array.isArray(value) ? value : [value as Reference];
};

function RecordLink({ to, object }: { readonly to: Reference; readonly object: string | undefined }) {
  const known = useSchema().find(object ?? '') !== undefined;
  const label = to.label || to.id;
  const face = (
    <>
      <Avatar name={label} square={!isPerson(object)} />
      <span className="truncate">{label}</span>
    </>
  );
  const look = 'inline-flex min-w-0 max-w-full items-start gap-1.5';
  if (!known || !object) return <span className={look}>{face}</span>;
  return (
    <Link
      to="/o/$object/$id"
      params={{ object, id: to.id }}
      tabIndex={-1}
      onClick={(event) => event.stopPropagation()}
      className={`${look} hover:[&>span:last-child]:underline`}
    >
      {face}
    </Link>
  );
}

const LookupCell = ({ field, value }: CellProps<Links>) => (
  <span className="flex min-w-0 flex-wrap gap-x-3 gap-y-1">
    {listOf(value).map((one) => (
      <RecordLink key={one.id} to={one} object={one.object ?? field.to?.[0]} />
    ))}
  </span>
);

function LookupInput({ field, value, onChange, ...rest }: InputProps<Links>) {
  const [text, setText] = useState('');
  const texts = useComboboxTexts();
  const { t } = useReader();
  const { choices, loading } = useLookupChoices(field, text);
  const chosen = listOf(value);
  const all = [...chosen.filter((one) => !choices.some((choice) => choice.id === one.id)), ...choices];

  const toggle = (id: string) => {
    const isChosen = chosen.some((one) => one.id === id);
    const picked = all.find((one) => one.id === id);
    const kept = chosen.filter((one) => one.id !== id);
    if (!field.many) onChange(isChosen ? null : (picked ?? null));
    else onChange(isChosen ? (kept.length ? kept : null) : picked ? [...kept, picked] : kept);
  };

  return (
    <Combobox
      {...rest}
      many={field.many ?? false}
      items={all.map((one) => ({
        value: one.id,
        label: one.label,
        view: (
          <span className="flex items-center gap-1.5">
            <Avatar name={one.label} square={!isPerson(one.object)} />
            <span className="truncate">{one.label}</span>
          </span>
        ),
      }))}
      chosen={chosen.map((one) => one.id)}
      onToggle={toggle}
      onSearch={setText}
      loading={loading}
      texts={texts}
      summary={
        chosen.length === 0 ? (
          <span className="text-ink-3">{t('field.choose')}</span>
        ) : (
          chosen.map((one) => (
            <span key={one.id} className="inline-flex min-w-0 items-center gap-1.5">
              <Avatar name={one.label} square={!isPerson(one.object)} />
              <span className="truncate">{one.label}</span>
            </span>
          ))
        )
      }
    />
  );
}

const format: Definition<Links>['format'] = (value, _, { language }) =>
  listOf(value)
    .map((one) => one.label || one.id)
    .join(language === 'zh-CN' ? '、' : ', ');

export const lookup = kind<Links>({
  is: isLinks,
  Cell: LookupCell,
  Input: LookupInput,
  operators: forChoice,
  format,
  toWire: (value) => (Array.isArray(value) ? value.map((one) => one.id) : (value as Reference).id),
  width: 180,
});
