import { Copy, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { duplicates, type GroupStatus } from '@/api/duplicates';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Empty } from '@/design/Empty';
import { FilterActions, FilterChoice, Filters } from '@/design/Filters';
import { PageHeader } from '@/design/PageHeader';
import { Ticked } from '@/design/Ticked';
import { toast } from '@/design/Toast';
import { formatNumber, formatPercent } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { useTitle } from '@/i18n/useTitle';
import { midSentence, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { Accept } from './Accept';
import { GroupList } from './GroupList';
import './texts';
import { type Asked, useAsked } from './useAsked';
import { useDecide, useNewList, useScan } from './useGroups';

const STATUSES = ['open', 'apart', 'merged'] as const;
const LEASTS = ['0', '0.9', '0.95', '0.99'] as const;

/** Records that a search has found to look alike, for somebody to decide. */
export function DuplicatesScreen() {
  const { t } = useTranslation();
  useTitle(t('duplicates.title'));
  const { asked } = useAsked();
  const objects = useSchema().objects.filter((object) => object.duplicates);
  const object = objects.find(({ name }) => name === asked.object) ?? objects[0];
  return (
    <div className="flex h-full min-w-0 flex-col">
      <PageHeader title={t('duplicates.title')} />
      {object ? (
        <OfObject object={object} objects={objects} />
      ) : (
        <Empty icon={<Copy />} title={t('duplicates.noRules')} detail={t('duplicates.noRulesDetail')} />
      )}
    </div>
  );
}

interface Props {
  readonly object: ObjectType;
  readonly objects: readonly ObjectType[];
}

function OfObject({ object, objects }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { asked, ask } = useAsked();
  const status: GroupStatus = asked.status ?? 'open';
  const least = asked.least ?? '0';
  const set = (more: Asked) => ask({ ...asked, ...more }, true);
  return (
    <>
      <Filters>
        <FilterChoice
          first
          label={t('duplicates.object')}
          value={object.name}
          choices={objects.map(({ name, plural }) => ({ value: name, label: textOf(plural, language) }))}
          onChange={(name) => ask({ object: name })}
        />
        <FilterChoice
          label={t('duplicates.status')}
          value={status}
          choices={STATUSES.map((value) => ({ value, label: t(`duplicates.statusOf.${value}`) }))}
          onChange={(value) => set({ status: STATUSES.find((it) => it === value) ?? 'open' })}
        />
        <FilterChoice
          label={t('duplicates.least')}
          value={least}
          choices={LEASTS.map((value) => ({
            value,
            label:
              value === '0' ? t('duplicates.any') : `≥ ${formatPercent(Number(value) * 100, language, 0)}`,
          }))}
          onChange={(value) => set({ least: value })}
        />
        <Ticked
          label={t('duplicates.mine')}
          checked={asked.mine === true}
          onChange={(mine) => set({ mine })}
        />
        <FilterActions>
          <Accept
            key={`accept ${object.name}`}
            object={object}
            least={status === 'open' ? Number(least) : 0}
          />
          <ScanButton key={`scan ${object.name}`} object={object} />
        </FilterActions>
      </Filters>
      <GroupList
        key={object.name}
        object={object}
        asked={{ status, least: Number(least), mine: asked.mine === true }}
      />
    </>
  );
}

function ScanButton({ object }: { readonly object: ObjectType }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const scan = useScan(object.name);
  useNewList(object.name, scan && `${scan.state} ${scan.found}`);
  const decide = useDecide(object.name);
  const number = (value: number) => formatNumber(value, language);
  if (scan?.state === 'running') {
    return (
      <p role="status" className="tnum text-ink-2">
        {t('duplicates.scanning', {
          done: number(scan.done),
          total: scan.total === null ? '…' : number(scan.total),
          found: number(scan.found),
        })}
      </p>
    );
  }
  return (
    <Button
      icon={<Search aria-hidden className="size-4" />}
      busy={decide.isPending}
      title={t('duplicates.scanOf', { object: midSentence(object.plural, language) })}
      onClick={() =>
        decide.mutate(async () => {
          await duplicates.scan(object.name);
          toast.done(t('duplicates.started'));
        })
      }
    >
      {t('duplicates.scan')}
    </Button>
  );
}
