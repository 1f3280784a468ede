import { Settings2, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS, STATES } from '@/api/cleansing';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { Select } from '@/design/Select';
import { useSession } from '@/features/session/useSession';
import { useLanguage } from '@/i18n/useLanguage';
import { useTitle } from '@/i18n/useTitle';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { FindingList } from './FindingList';
import { ScanButton } from './ScanButton';
import { SettingsDialog } from './SettingsDialog';
import { Ticked } from './Ticked';
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
      <header className="flex h-12 shrink-0 items-center border-b border-line px-4">
        <h1 className="truncate text-title font-semibold">{t('cleansing.title')}</h1>
      </header>
      {object ? (
        <OfObject key={object.name} object={object} objects={objects} />
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
      <div className="no-print flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <span className="w-full sm:w-40">
          <Select
            small
            label={t('cleansing.object')}
            value={object.name}
            choices={objects.map(({ name, plural }) => ({ value: name, label: textOf(plural, language) }))}
            onChange={(name) => ask({ object: name })}
          />
        </span>
        <span className="w-[calc(50%-4px)] sm:w-36">
          <Select
            small
            label={t('cleansing.kind')}
            value={asked.kind ?? ''}
            choices={[
              { value: '', label: t('cleansing.anyKind') },
              ...KINDS.map((value) => ({ value, label: t(`cleansing.kindOf.${value}`) })),
            ]}
            onChange={(value) => set({ kind: KINDS.find((it) => it === value) })}
          />
        </span>
        <span className="w-[calc(50%-4px)] sm:w-36">
          <Select
            small
            label={t('cleansing.field')}
            value={asked.field ?? ''}
            choices={[
              { value: '', label: t('cleansing.anyField') },
              ...fields.map(({ name, label }) => ({ value: name, label: textOf(label, language) })),
            ]}
            onChange={(value) => set({ field: value === '' ? undefined : value })}
          />
        </span>
        <span className="w-[calc(50%-4px)] sm:w-32">
          <Select
            small
            label={t('cleansing.state')}
            value={state}
            choices={STATES.map((value) => ({ value, label: t(`cleansing.stateOf.${value}`) }))}
            onChange={(value) => set({ state: STATES.find((it) => it === value) })}
          />
        </span>
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
        <span className="flex flex-wrap items-center gap-2 sm:ml-auto">
          <Button
            look="ghost"
            icon={<Settings2 aria-hidden className="size-4" />}
            onClick={() => setSetting(true)}
          >
            {t('cleansing.settings')}
          </Button>
          <ScanButton object={object} />
        </span>
      </div>
      <FindingList
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
