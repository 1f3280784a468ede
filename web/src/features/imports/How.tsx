import { useNavigate } from '@tanstack/react-router';
import type { ImportOptions } from '@/api/operation';
import type { ObjectType } from '@/api/types';
import { Field } from '@/design/Field';
import { type Choice, Select } from '@/design/Select';
import { useReader } from '@/fields/kind';
import { textOf } from '@/schema/schema';
import { keysFor } from './targets';

/** What becomes of the rows; an empty key is found out by the server. */
export type Way = Required<Pick<ImportOptions, 'mode' | 'key' | 'duplicates'>>;

export const USUAL: Way = { mode: 'create', key: '', duplicates: 'create' };

interface Props {
  readonly object: ObjectType;
  readonly importable: readonly ObjectType[];
  readonly way: Way;
  readonly onWay: (way: Way) => void;
  readonly disabled: boolean;
}

/** What the rows of a file are, and what becomes of them. */
export function How({ object, importable, way, onWay, disabled }: Props) {
  const { t, language } = useReader();
  const navigate = useNavigate();
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <One
        label={t('imports.object')}
        disabled={disabled}
        value={object.name}
        choices={importable.map(({ name, plural }) => ({
          value: name,
          label: textOf(plural, language) || name,
        }))}
        onChange={(value) =>
          void navigate({ to: '/settings/imports/new', search: { object: value }, replace: true })
        }
      />
      <WayFields object={object} way={way} onWay={onWay} disabled={disabled} />
    </div>
  );
}

/** What becomes of the rows. */
export function WayFields({ object, way, onWay, disabled }: Omit<Props, 'importable'>) {
  const { t, language } = useReader();
  return (
    <>
      <One
        label={t('imports.mode')}
        disabled={disabled}
        value={way.mode}
        choices={(['create', 'upsert', 'update'] as const).map((value) => ({
          value,
          label: t(`imports.modes.${value}`),
        }))}
        onChange={(value) => onWay({ ...way, mode: value as Way['mode'] })}
      />
      {way.mode === 'create' ? (
        <One
          label={t('imports.duplicates')}
          disabled={disabled}
          value={way.duplicates}
          choices={(['create', 'skip', 'update'] as const).map((value) => ({
            value,
            label: t(`imports.duplicate.${value}`),
          }))}
          onChange={(value) => onWay({ ...way, duplicates: value as Way['duplicates'] })}
        />
      ) : (
        <One
          label={t('imports.key')}
          hint={t('imports.keyHint')}
          disabled={disabled}
          value={way.key}
          choices={[{ value: '', label: t('imports.keyFound') }, ...keysFor(object, language)]}
          onChange={(key) => onWay({ ...way, key })}
        />
      )}
    </>
  );
}

interface OneProps {
  readonly label: string;
  readonly hint?: string;
  readonly disabled: boolean;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

const One = ({ label, hint, ...select }: OneProps) => (
  <Field label={label} hint={hint}>
    {(ids) => <Select {...ids} {...select} />}
  </Field>
);
