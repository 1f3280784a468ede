import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RULES, type Rule, type SourceRules } from '@/api/sources';
import type { Field as FieldOf, ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Checkbox } from '@/design/Checkbox';
import { Dialog } from '@/design/Dialog';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { Skeleton } from '@/design/Skeleton';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { saveRules, useRules, useSourceChange } from './useSources';

interface Props {
  readonly object: ObjectType;
  readonly onClose: () => void;
}

/** By which rule the value of each field is chosen where sources differ. */
export function RulesDialog({ object, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useRules(object.name);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('sources.rulesOf', { object: textOf(object.plural, language) })}
      closeLabel={t('common.close')}
    >
      {data ? (
        <Form key={data.version} object={object} kept={data} onClose={onClose} />
      ) : (
        <Skeleton className="w-2/3" />
      )}
    </Dialog>
  );
}

const NEVER = new Set(['formula', 'rollUp', 'autoNumber', 'file', 'image']);
const canDeliver = ({ type, many, system, readOnly }: FieldOf) =>
  !system && !readOnly && !many && !NEVER.has(type);

interface FormProps extends Props {
  readonly kept: SourceRules;
}

function Form({ object, kept, onClose }: FormProps) {
  const { t } = useTranslation();
  const [rules, setRules] = useState(kept);
  const save = useSourceChange(saveRules(object.name), t('sources.rulesKept'), onClose);
  return (
    <div className="flex flex-col gap-4">
      <Field label={t('sources.usual')} hint={t('sources.usualHint')}>
        {(ids) => (
          <Select
            {...ids}
            value={rules.by}
            choices={RULES.map((value) => ({ value, label: t(`sources.by.${value}`) }))}
            onChange={(value) => setRules({ ...rules, by: RULES.find((by) => by === value) ?? rules.by })}
          />
        )}
      </Field>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox within is a control of its own */}
      <label className="flex items-center gap-2">
        <Checkbox
          label={t('sources.people')}
          checked={rules.people}
          onChange={(people) => setRules({ ...rules, people })}
        />
        {t('sources.people')}
      </label>
      <FieldRules object={object} rules={rules} onChange={setRules} />
      <div className="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-2 border-t border-line bg-raise p-3">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" busy={save.busy} onClick={() => save.run(rules)}>
          {t('common.save')}
        </Button>
      </div>
    </div>
  );
}

interface FieldsProps {
  readonly object: ObjectType;
  readonly rules: SourceRules;
  readonly onChange: (rules: SourceRules) => void;
}

/** One choice says both: the rule, and whether values given by hand stay. */
const ways: readonly Rule[] = RULES.flatMap((by) => [
  { by, people: true },
  { by, people: false },
]);
const wordOf = ({ by, people }: Rule) => `${by} ${people}`;

function FieldRules({ object, rules, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const textOfWay = ({ by, people }: Rule) => {
    const rule = t(`sources.by.${by}`);
    return people ? t('sources.withPeople', { rule }) : t('sources.withoutPeople', { rule });
  };
  const choose = (name: string, word: string) => {
    const { [name]: _, ...others } = rules.fields;
    const rule = ways.find((way) => wordOf(way) === word);
    onChange({ ...rules, fields: rule ? { ...others, [name]: rule } : others });
  };
  return (
    <section aria-label={t('sources.ofFields')}>
      <h3 className="mb-2 text-xs font-medium text-ink-2">{t('sources.ofFields')}</h3>
      <ul className="divide-y divide-line rounded-card border border-line">
        {object.fields.filter(canDeliver).map(({ name, label }) => {
          const own = rules.fields[name];
          const text = textOf(label, language);
          return (
            <li key={name} className="flex items-center gap-3 px-3 py-1">
              <span className="min-w-0 flex-1 truncate">{text}</span>
              <span className="w-52 shrink-0">
                <Select
                  small
                  quiet
                  label={t('sources.ruleOf', { field: text })}
                  value={own ? wordOf(own) : ''}
                  choices={[
                    { value: '', label: t('sources.asUsual') },
                    ...ways.map((way) => ({
                      value: wordOf(way),
                      label: textOfWay(way),
                    })),
                  ]}
                  onChange={(word) => choose(name, word)}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
