import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ChevronRight, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/design/Empty';
import { Tabs } from '@/design/Tabs';
import { RulePart } from '@/features/duplicates/RulePart';
import { useLanguage } from '@/i18n/useLanguage';
import { useTitle } from '@/i18n/useTitle';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { FieldsPart } from './FieldsPart';
import { LayoutPart } from './LayoutPart';
import { ObjectHeader } from './ObjectHeader';
import { RulesPart } from './RulesPart';
import './texts';

const TABS = ['rules', 'duplicates', 'layout'] as const;

/** One object as it is designed. */
export function ObjectScreen() {
  const { t } = useTranslation();
  useTitle(t('model.title'));
  const language = useLanguage();
  const { object: name } = useParams({ from: '/app/settings/objects/$object' });
  const { tab } = useSearch({ from: '/app/settings/objects/$object' });
  const navigate = useNavigate({ from: '/settings/objects/$object' });
  const object = useSchema().find(name);
  return (
    <article className="flex h-full min-h-0 flex-col">
      <nav className="flex h-12 shrink-0 items-center gap-1.5 border-b border-line px-4 sm:px-6">
        <Link to="/settings/objects" search={{}} className="text-ink-2 hover:text-ink hover:underline">
          {t('model.title')}
        </Link>
        <ChevronRight aria-hidden className="size-3.5 shrink-0 text-ink-3" />
        <span className="min-w-0 flex-1 truncate">{textOf(object?.label, language)}</span>
      </nav>
      {object ? (
        <>
          <ObjectHeader object={object} />
          <Tabs
            label={textOf(object.label, language)}
            value={tab ?? 'fields'}
            onChange={(next) => {
              const known = TABS.find((each) => each === next);
              void navigate({ search: known ? { tab: known } : {}, replace: true });
            }}
            tabs={[
              {
                value: 'fields',
                label: t('model.fields'),
                content: <FieldsPart key={object.name} object={object} />,
              },
              {
                value: 'rules',
                label: t('model.rules'),
                content: <RulesPart key={object.name} object={object} />,
              },
              {
                value: 'duplicates',
                label: t('duplicates.rule'),
                content: <RulePart key={object.name} object={object} />,
              },
              {
                value: 'layout',
                label: t('model.layout'),
                content: <LayoutPart key={object.name} object={object} />,
              },
            ]}
          />
        </>
      ) : (
        <Empty icon={<SearchX />} title={t('model.noObject')} detail={t('model.goneDetail')} />
      )}
    </article>
  );
}
