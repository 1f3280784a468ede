import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Values } from '@/api/records';
import type { Field, ObjectType, RecordRow } from '@/api/types';
import { Button } from '@/design/Button';
import { Problems } from '@/design/Field';
import { isObject } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { useLanguage } from '@/i18n/useLanguage';
import { BegunNote } from '@/records/BegunNote';
import { sameValue } from '@/records/draft';
import { NO_PROBLEMS, problemsOf } from '@/records/problems';
import { RecordField } from '@/records/RecordField';
import type { Unfinished } from '@/records/useBegun';
import { textOf } from '@/schema/schema';

/** Values that were changed and not saved, and what stood there before. */
export interface BegunEdit {
  readonly values: Values;
  readonly before: Values;
}

export const isBegunEdit = (content: unknown): content is BegunEdit =>
  isObject(content) && isObject(content.values) && isObject(content.before);

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly fields: readonly Field[];
  readonly save: (values: Values, before: Values) => Promise<boolean>;
  readonly saving: boolean;
  readonly begun: Unfinished<BegunEdit>;
  readonly onClose: () => void;
}

/** Some fields of a record being changed: Enter saves, Esc gives up. */
export function EditForm({ row, fields, save, saving, begun, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = fields.map((field) => field.name);
  const { found, keep, forget } = begun;
  const startOf = (kept: Values = {}): Values =>
    Object.fromEntries(names.map((name) => [name, (name in kept ? kept[name] : row[name]) ?? null]));
  const [before] = useState(() => startOf(found?.content.before));
  /** What stood there when the form was opened: what others had changed by then was told. */
  const [seen] = useState(() => startOf());
  const [values, setValues] = useState(() => startOf(found?.content.values));
  const [problems, setProblems] = useState(NO_PROBLEMS);

  useEffect(() => {
    const changed = Object.keys(values).filter((name) => !sameValue(values[name], before[name]));
    const only = (all: Values) => Object.fromEntries(changed.map((name) => [name, all[name] ?? null]));
    if (changed.length > 0) keep({ values: only(values), before: only(before) });
    else forget();
  }, [values, before, keep, forget]);
  const overtaken = fields.filter(
    ({ name }) => found && name in found.content.before && !sameValue(found.content.before[name], row[name]),
  );

  const submit = async () => {
    setProblems(NO_PROBLEMS);
    try {
      if (await save(values, seen)) onClose();
    } catch (failure) {
      setProblems(problemsOf(failure, new Set(names), t));
    }
  };
  const several = fields.length > 1;
  return (
    <form
      noValidate // the server's words, in the reader's language, and all at once
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        // An open list or menu takes its own Esc first.
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      className="flex flex-col gap-3"
    >
      {found && (
        <BegunNote
          at={found.at}
          overtaken={new Intl.ListFormat(language).format(
            overtaken.map(({ label }) => textOf(label, language)),
          )}
          onDiscard={onClose}
        />
      )}
      <Problems problems={problems.general} />
      <div className={several ? 'grid gap-x-8 gap-y-3.5 @lg:grid-cols-2' : ''}>
        {fields.map((field, at) => (
          <div key={field.name} className={several && kindOf(field).wide ? '@lg:col-span-2' : 'min-w-0'}>
            <RecordField
              field={field}
              value={values[field.name] ?? null}
              onChange={(value) => setValues((old) => ({ ...old, [field.name]: value }))}
              problems={problems.byField.get(field.name) ?? []}
              autoFocus={at === 0 && !found}
            />
          </div>
        ))}
      </div>
      <div className="flex gap-2">
        <Button type="submit" look="primary" busy={saving}>
          {t('common.save')}
        </Button>
        <Button look="ghost" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
