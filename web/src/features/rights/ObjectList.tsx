import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EVERY_OTHER, type ObjectRights, type Reach, WORKS } from '@/api/rights';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Checkbox } from '@/design/Checkbox';
import { Field } from '@/design/Field';
import { ObjectIcon } from '@/design/ObjectIcon';
import { Select } from '@/design/Select';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useGroupLabel } from '@/schema/useGroupLabel';
import { Differs } from './Differs';
import { isNamed, type ObjectsProps } from './ObjectsPart';
import { effective, reachesUpTo, sameRights, withReach, withWork } from './rights';

/** The objects one below the other, each to be opened: the table of a phone. */
export function ObjectList({ groups, rights, original, onChange, onFields }: ObjectsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const groupLabel = useGroupLabel();
  const item = (name: string) => ({
    rights: effective(rights, name),
    differs: original !== undefined && !sameRights(effective(rights, name), effective(original, name)),
    onChange: (own: ObjectRights | undefined) => onChange(name, own),
  });
  return (
    <div className="flex flex-col gap-4">
      <ul className="border-y border-line">
        <Item {...item(EVERY_OTHER)} label={t('rights.everyOther')} named={false} />
      </ul>
      {groups.map(({ group, objects }) => (
        <section key={group} aria-label={groupLabel(group)}>
          <h3 className="pb-1 text-xs text-ink-3">{groupLabel(group)}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {objects.map((object) => (
              <Item
                key={object.name}
                {...item(object.name)}
                label={textOf(object.plural, language)}
                object={object}
                named={isNamed({ rights }, object.name)}
                onFields={onFields}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface ItemProps {
  readonly label: string;
  readonly object?: ObjectType;
  readonly rights: ObjectRights;
  readonly named: boolean;
  readonly differs: boolean;
  readonly onChange: (own: ObjectRights | undefined) => void;
  readonly onFields?: (object: ObjectType) => void;
}

function Item({ label, object, rights, named, differs, onChange, onFields }: ItemProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex min-h-12 w-full items-center gap-3 px-1 py-2 text-left focus-visible:outline-offset-[-2px]"
      >
        {object && <ObjectIcon name={object.icon} className="size-4 shrink-0 text-ink-3" />}
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-1.5">
            <span className="truncate weight-strong">{label}</span>
            {differs && <Differs />}
          </span>
          <span className="block truncate text-xs text-ink-3">
            {object && !named
              ? t('rights.inherits')
              : t('rights.summary', {
                  read: t(`rights.reach.${rights.read}`),
                  edit: t(`rights.reach.${rights.edit}`),
                })}
          </span>
        </span>
        <ChevronDown aria-hidden className={`size-4 shrink-0 text-ink-3 ${open ? 'rotate-180' : ''}`} />
      </button>
      {open && (
        <div className="flex flex-col gap-4 px-1 pt-1 pb-4">
          <div className="grid grid-cols-2 gap-3">
            {(['read', 'edit'] as const).map((which) => (
              <Field key={which} label={t(`rights.${which}`)}>
                {(ids) => (
                  <Select
                    {...ids}
                    value={rights[which]}
                    choices={reachesUpTo(which === 'read' ? 'all' : rights.read).map((value) => ({
                      value,
                      label: t(`rights.reach.${value}`),
                    }))}
                    onChange={(reach) => onChange(withReach(rights, which, reach as Reach))}
                  />
                )}
              </Field>
            ))}
          </div>
          <ul className="grid grid-cols-3 gap-x-3 gap-y-1">
            {WORKS.map((work) => (
              <li key={work}>
                <label htmlFor={`${id}-${work}`} className="flex min-h-8 items-center gap-2">
                  <Checkbox
                    id={`${id}-${work}`}
                    checked={rights.can.includes(work) && rights.read !== 'none'}
                    disabled={rights.read === 'none'}
                    onChange={(on) => onChange(withWork(rights, work, on))}
                  />
                  {t(`rights.work.${work}`)}
                </label>
              </li>
            ))}
          </ul>
          {object && onFields && (
            <div className="flex flex-wrap gap-2">
              <Button onClick={() => onFields(object)}>{t('rights.fields')}</Button>
              {named && (
                <Button look="ghost" onClick={() => onChange(undefined)}>
                  {t('rights.inherits')}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </li>
  );
}
