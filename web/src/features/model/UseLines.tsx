import { useTranslation } from 'react-i18next';
import type { Use } from '@/api/model';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

const KINDS = [
  'formula',
  'rollUp',
  'rateDate',
  'default',
  'condition',
  'rule',
  'gate',
  'board',
  'timeField',
  'sourceField',
  'calendar',
  'waiting',
  'unique',
  'nameField',
  'lookup',
  'list',
  'section',
  'highlights',
  'layout',
  'relatedList',
  'index',
  'sharingRule',
  'viewFilter',
  'view',
  'viewsOfOthers',
  'report',
  'reportsOfOthers',
  'dashboard',
  'quality',
  'cleansing',
  'sources',
  'webhook',
  'form',
  'website',
] as const;

/** What is no use without it. */
const BREAKING: ReadonlySet<string> = new Set(['viewFilter', 'report', 'reportsOfOthers', 'dashboard']);

/** Where something is used: what has to be changed first, and what merely loses a line. */
export function UseLines({ uses }: { readonly uses: readonly Use[] }) {
  const { t } = useTranslation();
  const inTheWay = uses.filter(({ blocks }) => blocks);
  const broken = uses.filter(({ blocks, kind }) => !blocks && BREAKING.has(kind));
  const others = uses.filter(({ blocks, kind }) => !blocks && !BREAKING.has(kind));
  if (uses.length === 0) return <p className="text-ink-2">{t('model.unused')}</p>;
  return (
    <>
      {inTheWay.length > 0 && <Lines title={t('model.inTheWay')} uses={inTheWay} />}
      {broken.length > 0 && <Lines title={t('model.breaks')} uses={broken} />}
      {others.length > 0 && <Lines title={t('model.losesLine')} uses={others} />}
    </>
  );
}

function Lines({ title, uses }: { readonly title: string; readonly uses: readonly Use[] }) {
  const words = useWords();
  return (
    <section>
      <h3 className="pb-1 weight-strong">{title}</h3>
      <ul className="list-disc pl-5 text-ink-2">
        {uses.map((use) => (
          <li key={`${use.kind} ${use.object} ${use.name}`}>{words(use)}</li>
        ))}
      </ul>
    </section>
  );
}

function useWords() {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  return ({ kind, object: name, name: what }: Use) => {
    const object = schema.find(name);
    const known = KINDS.find((each) => each === kind);
    const rule = kind === 'rule' ? object?.rules?.find((each) => each.name === what) : undefined;
    const field = object && what ? fieldOf(object, what) : undefined;
    const named = textOf(rule?.message ?? field?.label, language) || what;
    const place = textOf(object?.label, language) || name;
    return [place, known ? t(`model.uses.${known}`) : kind, named].filter(Boolean).join(' · ');
  };
}
