import type { ImportWish, MeantColumn } from '@/api/imports';
import type { Field, ObjectType } from '@/api/types';
import { Checkbox } from '@/design/Checkbox';
import { useReader } from '@/fields/kind';
import { midSentence } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { NewFieldForm } from './NewFieldForm';
import { ValuesOf } from './ValuesOf';
import { isDetailed } from './wishes';

interface Props {
  readonly object: ObjectType;
  readonly heading: string;
  /** What the column is taken for; null where it is left out or becomes a new field. */
  readonly path: string | null;
  readonly wish: ImportWish | undefined;
  /** What the last check found; undefined until it is known. */
  readonly meant: MeantColumn | undefined;
  readonly onWish: (wish: ImportWish) => void;
}

/** What else there is to say of a column: what its values mean, records that are made along with it, the field that it becomes. */
export function ColumnMore({ object, heading, path, wish, meant, onWish }: Props) {
  const field = object.fields.find(({ name }) => name === path?.split('.')[0]);
  if (isDetailed(wish) && wish.newField)
    return (
      <NewFieldForm heading={heading} field={wish.newField} onField={(newField) => onWish({ newField })} />
    );
  if (!field || path === null) return null;
  return (
    <>
      <MakeMissing object={object} field={field} path={path} wish={wish} onWish={onWish} />
      {meant && meant.field === path && meant.values.length > 0 && (
        <ValuesOf field={field} column={meant} wish={wish} onWish={onWish} />
      )}
    </>
  );
}

interface MakeProps {
  readonly object: ObjectType;
  readonly field: Field;
  readonly path: string;
  readonly wish: ImportWish | undefined;
  readonly onWish: (wish: ImportWish) => void;
}

/** Of a column that points to records somebody may create. */
function MakeMissing({ object, field, path, wish, onWish }: MakeProps) {
  const { t, language } = useReader();
  const named = field.to?.length === 1 ? field.to[0] : path.split('.')[1];
  const target = useSchema().find(named ?? '');
  const isPossible =
    field.type === 'lookup' &&
    !field.many &&
    target?.can.create &&
    target.name !== object.name &&
    !field.system;
  if (!isPossible) return null;
  const before = isDetailed(wish) ? wish : { field: path };
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is a button, which a label names
    <label className="mt-1 flex items-center gap-2 text-xs text-ink-2">
      <Checkbox checked={before.create ?? false} onChange={(create) => onWish({ ...before, create })} />
      {t('imports.make', { objects: midSentence(target.plural, language) })}
    </label>
  );
}
