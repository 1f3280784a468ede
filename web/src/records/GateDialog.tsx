import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Values } from '@/api/records';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Problems } from '@/design/Field';
import { pick } from './draft';
import { askedBy } from './gates';
import { type Problems as Found, NO_PROBLEMS, problemsOf } from './problems';
import { RecordField } from './RecordField';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly moved: Values;
  /** What the server missed beside what the options ask for. */
  readonly missing: readonly Field[];
  readonly problems: Found;
  readonly title: string;
  /** Throws what is wrong with the values. */
  readonly onMove: (values: Values) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks for what a record lacks to move on. Giving up leaves it where it was. */
export function GateDialog({ object, row, moved, missing, problems, title, onMove, onCancel }: Props) {
  const { t } = useTranslation();
  const [given, setGiven] = useState<Values>({});
  const [found, setFound] = useState(problems);
  const [busy, setBusy] = useState(false);
  const asked = askedBy(object, row, moved, given);
  const fields = [...asked.fields, ...missing.filter((one) => !asked.fields.includes(one))];
  const values = {
    ...pick(
      row,
      fields.map((field) => field.name),
    ),
    ...given,
  };

  const submit = async () => {
    setBusy(true);
    setFound(NO_PROBLEMS);
    const names = fields.map((field) => field.name);
    try {
      await onMove(Object.fromEntries(names.map((name) => [name, values[name] ?? null])));
    } catch (failure) {
      setFound(problemsOf(failure, new Set(names), t));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onCancel()}
      title={title}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onCancel}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form="gate" busy={busy}>
            {t('record.gate.move')}
          </Button>
        </>
      }
    >
      <form
        id="gate"
        noValidate // the server's words, in the reader's language, and all at once
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        className="flex flex-col gap-4"
      >
        <Problems problems={found.general} />
        {fields.map((field, at) => (
          <RecordField
            key={field.name}
            field={{ ...field, required: asked.required.has(field.name) || missing.includes(field) }}
            value={values[field.name] ?? null}
            onChange={(value) => setGiven((old) => ({ ...old, [field.name]: value }))}
            problems={found.byField.get(field.name) ?? []}
            autoFocus={at === 0}
          />
        ))}
      </form>
    </Dialog>
  );
}
