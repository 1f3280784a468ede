import { Settings2, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS, STATES } from '@/api/cleansing';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { FilterActions, FilterChoice, Filters } from '@/design/Filters';
import { PageHeader } from '@/design/PageHeader';
import { Ticked } from '@/design/Ticked';
import { useSession } from '@/features/session/useSession';
import { useLanguage } from '@/i18n/useLanguage';
import { useTitle } from '@/i18n/useTitle';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { FindingList } from './FindingList';
import { ScanButton } from './ScanButton';
import { SettingsDialog } from './SettingsDialog';
import './texts';
import { type Asked, useAsked } from './useAsked';
import { useCriteria } from './useCriteria';

/** What a scan has found wrong with records, for somebody to put right. */
export function CleansingScreen() {
  const { t } = useTranslation();
  useTitle(t('cleansing.title'));
  const { asked } = useAsked();
  const schema = useSchema();
  const criteria = useCriteria();
  const objects = schema.objects.filter(({ name }) => criteria?.some(({ object }) => object === name));
  const object = objects.find(({ name }) => name === asked.object) ?? usual(objects);
  return (
    <div className="flex h-full min-w-0 flex-col">
      <PageHeader title={t('cleansing.title')} />
      {object ? (
        <OfObject object={object} objects={objects} />
      ) : (
        criteria && <Empty icon={<Sparkles />} title={t('cleansing.noObjects')} />
      )}
    </div>
  );
}

/** What stands for somebody or something comes first. */
const usual = (objects: readonly ObjectType[]) => objects.find(({ duplicates }) => duplicates) ?? objects[0];

interface Props {
  readonly object: ObjectType;
  readonly objects: readonly ObjectType[];
}

function OfObject({ object, objects }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useSession()?.user.id;
  const { asked, ask } = useAsked();
  const [setting, setSetting] = useState(false);
  const state = asked.state ?? 'open';
  const set = (more: Asked) => ask({ ...asked, object: object.name, ...more }, true);
  const fields = object.fields.filter(({ system }) => !system);
  return (
    <>
      <Filters>
        <FilterChoice
          first
          label={t('cleansing.object')}
          value={object.name}
          choices={objects.map(({ name, plural }) => ({ value: name, label: textOf(plural, language) }))}
          onChange={(name) => ask({ object: name })}
        />
        <FilterChoice
          label={t('cleansing.kind')}
          value={asked.kind ?? ''}
          choices={[
            { value: '', label: t('cleansing.anyKind') },
            ...KINDS.map((value) => ({ value, label: t(`cleansing.kindOf.${value}`) })),
          ]}
          onChange={(value) => set({ kind: KINDS.find((it) => it === value) })}
        />
        <FilterChoice
          label={t('cleansing.field')}
          value={asked.field ?? ''}
          choices={[
            { value: '', label: t('cleansing.anyField') },
            ...fields.map(({ name, label }) => ({ value: name, label: textOf(label, language) })),
          ]}
          onChange={(value) => set({ field: value === '' ? undefined : value })}
        />
        <FilterChoice
          label={t('cleansing.state')}
          value={state}
          choices={STATES.map((value) => ({ value, label: t(`cleansing.stateOf.${value}`) }))}
          onChange={(value) => set({ state: STATES.find((it) => it === value) })}
        />
        <Ticked
          label={t('cleansing.suggested')}
          checked={asked.suggested === true}
          onChange={(suggested) => set({ suggested })}
        />
        <Ticked
          label={t('cleansing.mine')}
          checked={asked.mine === true}
          onChange={(mine) => set({ mine })}
        />
        <FilterActions>
          <Button
            look="ghost"
            icon={<Settings2 aria-hidden className="size-4" />}
            onClick={() => setSetting(true)}
          >
            {t('cleansing.settings')}
          </Button>
          <ScanButton key={object.name} object={object} />
        </FilterActions>
      </Filters>
      <FindingList
        key={object.name}
        object={object}
        asked={{
          state,
          kind: asked.kind,
          field: asked.field,
          owner: asked.mine ? me : undefined,
          suggested: asked.suggested,
        }}
      />
      {setting && <SettingsDialog object={object} onClose={() => setSetting(false)} />}
    </>
  );
}
