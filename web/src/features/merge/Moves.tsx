import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

interface Props {
  /** By object. */
  readonly counts: Readonly<Record<string, number>>;
  /** By kind of what is no record. */
  readonly attached?: Readonly<Record<string, number>>;
  readonly unseen?: boolean;
}

const ATTACHED = ['comments', 'followers', 'shares', 'sources', 'submissions', 'visitors'] as const;

/** How much goes over to the record that is kept. */
export function Moves({ counts, attached = {}, unseen = false }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const lines = [
    ...Object.entries(counts).map(([object, count]) => ({
      key: object,
      label: textOf(schema.find(object)?.plural, language) || object,
      count,
    })),
    ...ATTACHED.map((kind) => ({
      key: kind,
      label: t(`merge.attached.${kind}`),
      count: attached[kind] ?? 0,
    })),
  ].filter(({ count }) => count > 0);
  if (lines.length === 0 && !unseen) return <p className="text-ink-2">{t('merge.nothingMoves')}</p>;
  return (
    <>
      <ul className="flex flex-wrap gap-2">
        {lines.map(({ key, label, count }) => (
          <li key={key} className="rounded-card border border-line px-2.5 py-1">
            {label} <span className="tnum font-medium">{formatNumber(count, language)}</span>
          </li>
        ))}
      </ul>
      {unseen && <p className="mt-1.5 text-xs text-ink-2">{t('merge.unseenMoves')}</p>}
    </>
  );
}
