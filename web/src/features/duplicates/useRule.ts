import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateField, DuplicateRule } from '@/api/duplicates';
import { model } from '@/api/model';
import type { FieldType, ObjectType } from '@/api/types';
import { toast } from '@/design/Toast';
import { useModelChange } from '@/features/model/useModelChange';

export const MOST_FIELDS = 12;

/** What says something about the thing itself, and not where it points or how it is going. */
const COMPARABLE: ReadonlySet<FieldType> = new Set([
  'text',
  'personName',
  'email',
  'phone',
  'url',
  'nationalId',
  'creditCode',
  'address',
  'date',
  'picklist',
  'integer',
  'decimal',
]);

const fresh = (object: ObjectType): DuplicateRule => ({ fields: [{ field: object.nameField }], warn: 0.8 });

/** The rule of an object while somebody changes it; it counts when it is saved. */
export function useRule(object: ObjectType) {
  const { t } = useTranslation();
  const change = useModelChange();
  const [on, setOn] = useState(object.duplicates !== undefined);
  const [rule, setRule] = useState<DuplicateRule>(object.duplicates ?? fresh(object));
  const [touched, setTouched] = useState(false);
  const [busy, setBusy] = useState(false);

  const say = (more: Partial<DuplicateRule>) => {
    setTouched(true);
    setRule((old) => ({ ...old, ...more }));
  };
  const turn = (to: boolean) => {
    setTouched(true);
    setOn(to);
  };
  const setField = (trait: DuplicateField) => {
    const known = rule.fields.some(({ field }) => field === trait.field);
    say({
      fields: known
        ? rule.fields.map((each) => (each.field === trait.field ? trait : each))
        : [...rule.fields, trait],
    });
  };
  const removeField = (name: string) => say({ fields: rule.fields.filter(({ field }) => field !== name) });
  const setBlock = (block: number | undefined) => {
    setTouched(true);
    setRule(({ block: _, ...old }) => (block === undefined ? old : { ...old, block }));
  };
  const save = async () => {
    setBusy(true);
    // Null takes away what was said before.
    const said = on ? { ...rule, block: rule.block ?? null } : null;
    const done = await change(() => model.changeObject(object.name, { duplicates: said }));
    setBusy(false);
    if (!done) return;
    setTouched(false);
    toast.done(t('duplicates.saved'));
  };
  const others = object.fields.filter(
    ({ name, type, system }) =>
      !system && COMPARABLE.has(type) && !rule.fields.some(({ field }) => field === name),
  );
  return { on, turn, rule, say, setField, removeField, setBlock, others, touched, busy, save };
}
