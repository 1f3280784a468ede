import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateField } from '@/api/duplicates';
import type { ObjectType } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { Checkbox } from '@/design/Checkbox';
import { Select } from '@/design/Select';
import { NumberBox } from '@/features/model/NumberBox';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { MOST_FIELDS, useRule } from './useRule';
import './texts';

const SAMES = ['counts', 'warns', 'blocks'] as const;

/** By which fields records of an object are known to be of one thing, and what follows. */
export function RulePart({ object }: { readonly object: ObjectType }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useRule(object);
  const labelOf = (name: string) => textOf(fieldOf(object, name)?.label, language) || name;
  return (
    <div className="flex max-w-3xl flex-col gap-4 p-4 sm:p-6">
      <p className="text-ink-3">{t('duplicates.ruleAbout')}</p>
      <Ticked label={t('duplicates.ruleOn')} checked={form.on} onChange={form.turn} />
      {form.on && (
        <>
          <ul aria-label={t('duplicates.fields')} className="flex flex-col gap-2">
            {form.rule.fields.map((trait) => (
              <TraitRow
                key={trait.field}
                trait={trait}
                label={labelOf(trait.field)}
                onSame={(same) => form.setField({ ...trait, same })}
                onRemove={() => form.removeField(trait.field)}
              />
            ))}
          </ul>
          {form.others.length > 0 && form.rule.fields.length < MOST_FIELDS && (
            <span className="flex max-w-xs items-center gap-2">
              <Plus aria-hidden className="size-4 shrink-0 text-ink-3" />
              <Select
                label={t('duplicates.addField')}
                value=""
                choices={[
                  { value: '', label: t('duplicates.addField') },
                  ...form.others.map(({ name }) => ({ value: name, label: labelOf(name) })),
                ]}
                onChange={(field) => field !== '' && form.setField({ field })}
              />
            </span>
          )}
          <div className="grid max-w-xl gap-4 sm:grid-cols-2">
            <NumberBox
              label={t('duplicates.warn')}
              value={form.rule.warn * 100}
              onChange={(warn) => form.say({ warn: (warn ?? 0) / 100 })}
              problems={[]}
            />
            <NumberBox
              label={t('duplicates.block')}
              hint={t('duplicates.blockAbout')}
              value={form.rule.block === undefined ? undefined : form.rule.block * 100}
              onChange={(block) => form.setBlock(block === undefined ? undefined : block / 100)}
              problems={[]}
            />
          </div>
          <Ticked
            label={t('duplicates.tellsOwner')}
            checked={form.rule.tellsOwner === true}
            onChange={(tellsOwner) => form.say({ tellsOwner })}
          />
        </>
      )}
      <span>
        <Button look="primary" busy={form.busy} disabled={!form.touched} onClick={() => void form.save()}>
          {t('common.save')}
        </Button>
      </span>
    </div>
  );
}

interface TraitProps {
  readonly trait: DuplicateField;
  readonly label: string;
  readonly onSame: (same: (typeof SAMES)[number]) => void;
  readonly onRemove: () => void;
}

function TraitRow({ trait, label, onSame, onRemove }: TraitProps) {
  const { t } = useTranslation();
  return (
    <li className="flex min-w-0 items-center gap-2">
      <span className="min-w-0 flex-1 truncate">{label}</span>
      <span className="w-44 shrink-0">
        <Select
          small
          label={`${label}: ${t('duplicates.same')}`}
          value={trait.same ?? 'counts'}
          choices={SAMES.map((value) => ({ value, label: t(`duplicates.sameOf.${value}`) }))}
          onChange={(value) => onSame(SAMES.find((it) => it === value) ?? 'counts')}
        />
      </span>
      <IconButton
        label={t('duplicates.removeField', { field: label })}
        icon={<X className="size-4" />}
        onClick={onRemove}
      />
    </li>
  );
}

interface TickedProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Ticked({ label, checked, onChange }: TickedProps) {
  const id = useId();
  return (
    <span className="flex items-center gap-2">
      <Checkbox id={id} label={label} checked={checked} onChange={onChange} />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
