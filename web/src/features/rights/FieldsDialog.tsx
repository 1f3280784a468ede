import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldRight } from '@/api/rights';
import type { Field, ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { Dialog } from '@/design/Dialog';
import { SearchBox } from '@/design/SearchBox';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { Differs } from './Differs';
import type { PartProps } from './part';
import { fieldsToGrant, rightsFor, usualRight, withField } from './rights';

interface Props extends PartProps {
  readonly object: ObjectType;
  readonly onClose: () => void;
}

/** What a role may do with each field of an object: the usual, unless something else is said. */
export function FieldsDialog({ object, onClose, ...part }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = fieldsToGrant(object).filter((field) =>
    `${field.name} ${textOf(field.label, language)}`.toLowerCase().includes(wanted),
  );
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('rights.fieldsOf', { object: textOf(object.plural, language) })}
      closeLabel={t('common.close')}
      footer={
        <Button look="primary" onClick={onClose}>
          {t('rights.done')}
        </Button>
      }
    >
      <div className="mb-3 flex">
        <SearchBox label={t('rights.findField')} text={text} onText={setText} />
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {shown.map((field) => (
          <FieldLine key={field.name} object={object} field={field} {...part} />
        ))}
      </ul>
      {shown.length === 0 && <p className="py-4 text-ink-3">{t('rights.noField')}</p>}
    </Dialog>
  );
}

interface LineProps extends PartProps {
  readonly object: ObjectType;
  readonly field: Field;
}

function FieldLine({ object, field, rights, original, onChange }: LineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const label = textOf(field.label, language);
  const own = rights.fields[object.name]?.[field.name];
  const choices = rightsFor(object, field);
  const usual = usualRight(rights, field);
  const usualHere = choices.includes(usual) ? usual : 'read';
  const differs = original !== undefined && original.fields[object.name]?.[field.name] !== own;
  const sensitive =
    field.sensitivity === 'personal' || field.sensitivity === 'secret' ? field.sensitivity : null;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <span className="flex min-w-40 flex-1 items-center gap-2">
        <span className={own ? 'min-w-0 truncate weight-strong' : 'min-w-0 truncate'}>{label}</span>
        {sensitive && (
          <Chip tone={sensitive === 'secret' ? 'plum' : 'mute'}>{t(`rights.sensitivity.${sensitive}`)}</Chip>
        )}
        {differs && <Differs />}
      </span>
      <span className="w-52 max-w-full max-sm:w-full">
        <Select
          small
          label={label}
          value={own ?? ''}
          choices={[
            { value: '', label: t('rights.fieldUsual', { right: t(`rights.right.${usualHere}`) }) },
            ...choices.map((value) => ({ value, label: t(`rights.right.${value}`) })),
          ]}
          onChange={(right) =>
            onChange(
              withField(rights, object.name, field.name, (right || undefined) as FieldRight | undefined),
            )
          }
        />
      </span>
    </li>
  );
}
