import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Values } from '@/api/records';
import type { Field, ObjectType } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Problems } from '@/design/Field';
import { Select } from '@/design/Select';
import { isEmpty } from '@/fields/kind';
import { useLanguage } from '@/i18n/useLanguage';
import { toWire } from '@/records/draft';
import { askedBy } from '@/records/gates';
import { type Problems as Found, NO_PROBLEMS, problemsOf } from '@/records/problems';
import { RecordField } from '@/records/RecordField';
import { mayEdit, textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  /** How many, as they are told. */
  readonly counted: { readonly count: number; readonly number: string };
  /** The field that it begins with. */
  readonly first: string | undefined;
  /** Throws what is wrong with the values. */
  readonly onChange: (values: Values) => Promise<void>;
  readonly onClose: () => void;
}

const FILES: ReadonlySet<string> = new Set(['file', 'image']);
const NO_RECORD = { id: '', version: 0 };

/** New values for many records: one field, or several at once; what an option asks for is asked for too. */
export function BulkDialog({ object, counted, first, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const fields = object.fields.filter((field) => mayEdit(object, field) && !FILES.has(field.type));
  const [names, setNames] = useState<readonly string[]>([first ?? '']);
  const [given, setGiven] = useState<Values>({});
  const [found, setFound] = useState<Found>(NO_PROBLEMS);
  const [busy, setBusy] = useState(false);

  const chosen = names.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const values = Object.fromEntries(chosen.map(({ name }) => [name, given[name] ?? null]));
  const asked = askedBy(object, NO_RECORD, values, given);
  const further = asked.fields.filter((field) => !names.includes(field.name));
  const all = [...chosen, ...further];
  const missing = all.filter(
    (field) => (field.required || asked.required.has(field.name)) && isEmpty(given[field.name]),
  );

  const submit = async () => {
    setBusy(true);
    const lacking = new Map(missing.map((field) => [field.name, [t('bulk.required')]]));
    setFound({ general: [], byField: lacking });
    try {
      if (lacking.size === 0) {
        const wanted = Object.fromEntries(all.map(({ name }) => [name, given[name] ?? null]));
        await onChange(toWire(object, wanted));
      }
    } catch (failure) {
      setFound(problemsOf(failure, new Set(all.map(({ name }) => name)), t));
    } finally {
      setBusy(false);
    }
  };
  const rename = (at: number, name: string) =>
    setNames((old) => old.map((it, place) => (place === at ? name : it)));
  const input = (field: Field) => (
    <RecordField
      field={{ ...field, required: field.required || asked.required.has(field.name) }}
      value={given[field.name] ?? null}
      onChange={(value) => setGiven((old) => ({ ...old, [field.name]: value }))}
      problems={found.byField.get(field.name) ?? []}
    />
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('bulk.title', counted)}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form="bulk" busy={busy} disabled={chosen.length === 0}>
            {t('bulk.change', counted)}
          </Button>
        </>
      }
    >
      <form
        id="bulk"
        noValidate // what is wrong is said in the reader's language, and all at once
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        className="flex flex-col gap-4"
      >
        <Problems problems={found.general} />
        {names.map((name, at) => {
          const field = fields.find((one) => one.name === name);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
            <div key={at} className="flex flex-col gap-2 rounded-card border border-line p-3">
              <div className="flex items-center gap-2">
                <span className="min-w-0 flex-1">
                  <Select
                    label={t('bulk.field')}
                    value={name}
                    choices={[
                      ...(field ? [] : [{ value: '', label: t('bulk.chooseField') }]),
                      ...fields
                        .filter((one) => one.name === name || !names.includes(one.name))
                        .map((one) => ({ value: one.name, label: textOf(one.label, language) })),
                    ]}
                    onChange={(next) => rename(at, next)}
                  />
                </span>
                {names.length > 1 && (
                  <IconButton
                    label={t('bulk.removeField', { field: textOf(field?.label, language) })}
                    icon={<X className="size-4" />}
                    onClick={() => setNames((old) => old.filter((_, place) => place !== at))}
                  />
                )}
              </div>
              {field && input(field)}
              {field && !field.required && isEmpty(given[name]) && (
                <p className="text-xs text-ink-2">{t('bulk.emptied')}</p>
              )}
            </div>
          );
        })}
        {further.map((field) => (
          <div key={field.name}>{input(field)}</div>
        ))}
        <div>
          <Button
            look="ghost"
            icon={<Plus aria-hidden className="size-4" />}
            disabled={names.includes('')}
            onClick={() => setNames((old) => [...old, ''])}
          >
            {t('bulk.addField')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
