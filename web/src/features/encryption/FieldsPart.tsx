import { useState } from 'react';
import type { Encryption, SealableField } from '@/api/encryption';
import type { Field, ObjectType } from '@/api/types';
import { Empty } from '@/design/Empty';
import { Select } from '@/design/Select';
import { HelpMark } from '@/features/help/HelpMark';
import { Part } from '@/features/security/Part';
import { useReader } from '@/fields/kind';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { FieldLine } from './FieldLine';
import { SwitchDialog } from './SwitchDialog';
import type { Change } from './useEncryption';

const SHOWING = ['encrypted', 'open', 'all'] as const;
type Showing = (typeof SHOWING)[number];

/** A field with how it is sealed. */
export interface Sealable {
  readonly object: ObjectType;
  readonly field: Field;
  readonly how: SealableField;
}

interface Props {
  readonly encryption: Encryption;
  readonly change: Change;
  readonly changing: boolean;
}

/** Which fields are encrypted, what finds them then, and a switch for each. */
export function FieldsPart({ encryption, change, changing }: Props) {
  const { t, language } = useReader();
  const schema = useSchema();
  const [showing, setShowing] = useState<Showing>('encrypted');
  const [only, setOnly] = useState('');
  const [asked, setAsked] = useState<Sealable | null>(null);

  const isShown = (how: SealableField) => showing === 'all' || how.encrypted === (showing === 'encrypted');
  const objects = encryption.objects.flatMap(({ object: name, fields }) => {
    const object = schema.find(name);
    return object && fields.length > 0 ? [{ object, fields }] : [];
  });
  const groups = objects
    .filter(({ object }) => only === '' || object.name === only)
    .map(({ object, fields }) => ({
      object,
      fields: fields.filter(isShown).flatMap((how) => {
        const field = fieldOf(object, how.name);
        return field ? [{ object, field, how }] : [];
      }),
    }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <Part
      title={t('encryption.fields')}
      mark={<HelpMark term={t('encryption.fields')} guide="encryption" />}
      detail={t('encryption.fieldsDetail')}
    >
      <div className="flex flex-wrap gap-2">
        <span className="w-full sm:w-52">
          <Select
            small
            label={t('encryption.show')}
            value={showing}
            choices={SHOWING.map((value) => ({ value, label: t(`encryption.showing.${value}`) }))}
            onChange={(value) => setShowing(value as Showing)}
          />
        </span>
        <span className="w-full sm:w-52">
          <Select
            small
            label={t('encryption.object')}
            value={only}
            choices={[
              { value: '', label: t('encryption.everyObject') },
              ...objects.map(({ object }) => ({
                value: object.name,
                label: textOf(object.plural, language),
              })),
            ]}
            onChange={setOnly}
          />
        </span>
      </div>
      {groups.length === 0 && <Empty title={t('encryption.none')} detail={t('encryption.noneDetail')} />}
      {groups.map(({ object, fields }) => (
        <section key={object.name} aria-label={textOf(object.plural, language)}>
          <h3 className="pt-2 pb-1 weight-strong text-ink-2">{textOf(object.plural, language)}</h3>
          <ul className="divide-y divide-line border-y border-line">
            {fields.map((sealable) => (
              <FieldLine
                key={sealable.field.name}
                sealable={sealable}
                busy={changing || encryption.converting !== null}
                onSwitch={() => setAsked(sealable)}
              />
            ))}
          </ul>
        </section>
      ))}
      {asked && <SwitchDialog sealable={asked} change={change} onClose={() => setAsked(null)} />}
    </Part>
  );
}
