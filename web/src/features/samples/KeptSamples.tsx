import { Link } from '@tanstack/react-router';
import type { KeptSamples as Kept } from '@/api/samples';
import { formatNumber } from '@/fields/format';
import { useReader } from '@/fields/kind';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

/** What would stay, and why; each is one click away. */
export function KeptSamples({ kept: { count, items } }: { readonly kept: Kept }) {
  const { t, language } = useReader();
  const schema = useSchema();
  return (
    <section aria-label={t('samples.stays', { count, number: formatNumber(count, language) })}>
      <h2 className="weight-strong">
        {t('samples.stays', { count, number: formatNumber(count, language) })}
      </h2>
      <p className="mb-2 text-ink-3">{t('samples.staysDetail')}</p>
      <ul className="max-h-72 divide-y divide-line overflow-y-auto rounded-card border border-line">
        {items.map(({ object, id, label, why }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-1.5">
            <span className="text-xs text-ink-3">
              {textOf(schema.find(object)?.label, language) || object}
            </span>
            <Link
              to="/o/$object/$id"
              params={{ object, id }}
              className="min-w-0 flex-1 basis-40 truncate text-brand-2 hover:underline"
            >
              {label ?? t('samples.nameless')}
            </Link>
            <span className="text-xs text-ink-2">{t(`samples.why.${why}`)}</span>
          </li>
        ))}
        {count > items.length && (
          <li className="px-3 py-1.5 text-xs text-ink-3">
            {t('samples.more', { count: count - items.length })}
          </li>
        )}
      </ul>
    </section>
  );
}
