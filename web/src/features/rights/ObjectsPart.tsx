import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EVERY_OTHER, type ObjectRights } from '@/api/rights';
import type { ObjectType } from '@/api/types';
import { SearchBox } from '@/design/SearchBox';
import { usePhone } from '@/design/useMedia';
import { useLanguage } from '@/i18n/useLanguage';
import { type Group, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { FieldsDialog } from './FieldsDialog';
import { Matrix } from './Matrix';
import { ObjectList } from './ObjectList';
import type { PartProps } from './part';
import { PEOPLE, withObject } from './rights';

/** Every object with what the role may do there: a table, or a list on a phone. */
export function ObjectsPart(props: PartProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<ObjectType>();
  const groups = useGroups(text);
  const change = (object: string, own: ObjectRights | undefined) =>
    props.onChange(withObject(props.rights, object, own));
  const parts = { ...props, groups, onChange: change, onFields: setOpened };
  return (
    <section className="min-w-0">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="weight-strong">{t('rights.objects')}</h2>
          <p className="text-xs text-ink-3">{t('rights.objectsAbout')}</p>
        </div>
        <SearchBox label={t('rights.find')} text={text} onText={setText} />
      </div>
      {phone ? <ObjectList {...parts} /> : <Matrix {...parts} />}
      {groups.length === 0 && <p className="py-4 text-ink-3">{t('rights.noObject')}</p>}
      {opened && <FieldsDialog {...props} object={opened} onClose={() => setOpened(undefined)} />}
    </section>
  );
}

/** The objects whose name contains what is looked for, those that a role's rights are about. */
function useGroups(text: string): readonly Group[] {
  const language = useLanguage();
  const schema = useSchema();
  const wanted = text.trim().toLowerCase();
  const fits = (object: ObjectType) =>
    !PEOPLE.has(object.name) &&
    `${object.name} ${textOf(object.plural, language)}`.toLowerCase().includes(wanted);
  return schema
    .allGroups()
    .map(({ group, objects }) => ({ group, objects: objects.filter(fits) }))
    .filter(({ objects }) => objects.length > 0);
}

/** What both looks of the objects are given. */
export interface ObjectsProps extends Omit<PartProps, 'onChange'> {
  readonly groups: readonly Group[];
  /** Told nothing where the object goes by what holds for all others again. */
  readonly onChange: (object: string, own: ObjectRights | undefined) => void;
  readonly onFields: (object: ObjectType) => void;
}

export const isNamed = ({ rights }: Pick<PartProps, 'rights'>, object: string) =>
  object !== EVERY_OTHER && rights.objects[object] !== undefined;
