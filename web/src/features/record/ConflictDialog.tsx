import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Values } from '@/api/records';
import type { Field, ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Problems } from '@/design/Field';
import { useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { sameValue } from '@/records/draft';
import { NO_PROBLEMS, problemsOf } from '@/records/problems';
import type { Conflict } from '@/records/useSave';
import { fieldOf, textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly conflict: Conflict;
  readonly onClose: () => void;
  /** Throws what is wrong with the values. */
  readonly onKeep: (values: Values) => Promise<void>;
}

/** Somebody else saved first: both values of every field that was to change, and a choice for each. */
export function ConflictDialog({ object, conflict, onClose, onKeep }: Props) {
  const { t } = useTranslation();
  const { wanted, current } = conflict;
  const fields = Object.keys(wanted).flatMap((name) => fieldOf(object, name) ?? []);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const kept = Object.fromEntries(Object.entries(wanted).filter(([name]) => !theirs.has(name)));
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await onKeep(kept);
    } catch (failure) {
      setProblems(problemsOf(failure, new Set(Object.keys(kept)), t));
    } finally {
      setBusy(false);
    }
  };
  const choose = (name: string, takeTheirs: boolean) => {
    const next = new Set(theirs);
    if (takeTheirs) next.add(name);
    else next.delete(name);
    setTheirs(next);
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('record.conflict.title')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('record.conflict.discard')}</Button>
          <Button look="primary" busy={busy} onClick={() => void save()}>
            {t('record.conflict.save')}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-ink-2">{t('record.conflict.detail')}</p>
      <div className="flex flex-col gap-4">
        <Problems problems={problems.general} />
        {fields.map((field) => (
          <Choice
            key={field.name}
            field={field}
            mine={wanted[field.name]}
            theirs={current[field.name]}
            takesTheirs={theirs.has(field.name)}
            onChoose={(takeTheirs) => choose(field.name, takeTheirs)}
            problems={problems.byField.get(field.name) ?? []}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly field: Field;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly takesTheirs: boolean;
  readonly onChoose: (takeTheirs: boolean) => void;
  /** What is wrong with it. */
  readonly problems: readonly string[];
}

function Choice({ field, mine, theirs, takesTheirs, onChoose, problems }: ChoiceProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const show = (value: unknown) => kindOf(field).format(value, field, reader) || t('record.emptyValue');
  const same = sameValue(kindOf(field).toWire(mine), kindOf(field).toWire(theirs));
  const options = [
    { label: t('record.conflict.mine'), value: mine, isTheirs: false },
    { label: t('record.conflict.theirs'), value: theirs, isTheirs: true },
  ];
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">{textOf(field.label, reader.language)}</legend>
      {same ? (
        <p className="text-ink-2">{t('record.conflict.same', { value: show(mine) })}</p>
      ) : (
        <div className="grid gap-2 sm:grid-cols-2">
          {options.map((option) => (
            <label
              key={option.label}
              className="flex min-w-0 cursor-pointer items-baseline gap-2 rounded-card border border-line p-2.5 has-checked:border-brand has-checked:bg-sel"
            >
              <input
                type="radio"
                name={field.name}
                checked={takesTheirs === option.isTheirs}
                onChange={() => onChoose(option.isTheirs)}
                className="accent-brand"
              />
              <span className="min-w-0">
                <span className="block text-xs text-ink-2">{option.label}</span>
                <span className="break-words">{show(option.value)}</span>
              </span>
            </label>
          ))}
        </div>
      )}
      <Problems problems={problems} />
    </fieldset>
  );
}
