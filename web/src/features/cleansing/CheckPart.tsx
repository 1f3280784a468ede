import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Check, Criteria } from '@/api/cleansing';
import type { ObjectType } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { Field, Problems } from '@/design/Field';
import { Input, TextArea } from '@/design/Input';
import { Select } from '@/design/Select';
import { Ticked } from '@/design/Ticked';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly criteria: Criteria;
  readonly problems: readonly string[];
  readonly onChange: (more: Partial<Criteria>) => void;
}

/** Conditions that no record ought to fulfil: those of the program, on or off, and those of this workspace. */
export function CheckPart({ object, criteria, problems, onChange }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { checks, standard } = criteria;
  const setCheck = (place: number, more: Partial<Check>) =>
    onChange({ checks: checks.map((check, at) => (at === place ? { ...check, ...more } : check)) });
  return (
    <section aria-label={t('cleansing.checks')} className="flex flex-col gap-3">
      <h3 className="weight-strong">{t('cleansing.checks')}</h3>
      {standard.map((check) => (
        <Ticked
          key={check.name}
          label={textOf(check.message, language)}
          about={<code>{check.when}</code>}
          checked={check.on}
          onChange={(on) =>
            onChange({ standard: standard.map((it) => (it.name === check.name ? { ...it, on } : it)) })
          }
        />
      ))}
      {checks.map((check, place) => (
        <OwnCheck
          // biome-ignore lint/suspicious/noArrayIndexKey: a check is known by its place while it is written
          key={place}
          object={object}
          check={check}
          onChange={(more) => setCheck(place, more)}
          onRemove={() => onChange({ checks: checks.filter((_, at) => at !== place) })}
        />
      ))}
      <Problems problems={problems} />
      <span>
        <Button
          icon={<Plus aria-hidden className="size-4" />}
          onClick={() => onChange({ checks: [...checks, fresh(checks)] })}
        >
          {t('cleansing.addCheck')}
        </Button>
      </span>
    </section>
  );
}

/** A name that is not taken: findings hold on to it, people never see it. */
function fresh(checks: readonly Check[]): Check {
  let number = checks.length + 1;
  while (checks.some(({ name }) => name === `own${number}`)) number += 1;
  return { name: `own${number}`, when: '', field: null, message: { 'zh-CN': '', en: '' } };
}

interface OwnProps {
  readonly object: ObjectType;
  readonly check: Check;
  readonly onChange: (more: Partial<Check>) => void;
  readonly onRemove: () => void;
}

function OwnCheck({ object, check, onChange, onRemove }: OwnProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = (more: Partial<Check['message']>) => onChange({ message: { ...check.message, ...more } });
  return (
    <div className="flex flex-col gap-3 rounded-card border border-line p-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Field label={t('cleansing.when')} hint={t('cleansing.whenAbout')} required>
            {(ids) => (
              <TextArea
                {...ids}
                rows={2}
                spellCheck={false}
                value={check.when}
                onChange={(event) => onChange({ when: event.target.value })}
              />
            )}
          </Field>
        </div>
        <IconButton
          label={t('cleansing.removeCheck')}
          icon={<Trash2 className="size-4" />}
          onClick={onRemove}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        <Field label={t('cleansing.messageZh')} required>
          {(ids) => (
            <Input
              {...ids}
              value={check.message['zh-CN']}
              onChange={(event) => say({ 'zh-CN': event.target.value })}
            />
          )}
        </Field>
        <Field label={t('cleansing.messageEn')} required>
          {(ids) => (
            <Input {...ids} value={check.message.en} onChange={(event) => say({ en: event.target.value })} />
          )}
        </Field>
        <Field label={t('cleansing.field')}>
          {(ids) => (
            <Select
              {...ids}
              value={check.field ?? ''}
              choices={[
                { value: '', label: t('cleansing.wholeRecord') },
                ...object.fields
                  .filter(({ system }) => !system)
                  .map(({ name, label }) => ({ value: name, label: textOf(label, language) })),
              ]}
              onChange={(name) => onChange({ field: name === '' ? null : name })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
