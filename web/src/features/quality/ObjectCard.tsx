import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QualityOfObject } from '@/api/quality';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { MeasureTile } from './MeasureTile';
import { useAsked } from './useAsked';

/** The measures of an object side by side. */
export function ObjectCard({ item }: { readonly item: QualityOfObject }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { ask } = useAsked();
  const object = useSchema().find(item.object);
  if (!object) return null;
  const name = textOf(object.plural, language);
  return (
    <section aria-label={name} className="rounded-card border border-line bg-panel">
      <header className="flex h-10 items-center gap-2 border-b border-line px-3.5">
        <ObjectIcon name={object.icon} className="size-4 text-ink-2" />
        <h2 className="min-w-0 flex-1 truncate weight-strong">{name}</h2>
        <button
          type="button"
          aria-label={t('quality.detailsOf', { object: name })}
          onClick={() => ask({ object: object.name })}
          className="flex items-center gap-0.5 text-ink-2 hover:text-ink hover:underline"
        >
          {t('quality.details')}
          <ChevronRight aria-hidden className="size-3.5" />
        </button>
      </header>
      <Tiles item={item} />
    </section>
  );
}

export const Tiles = ({ item }: { readonly item: QualityOfObject }) => (
  <div className="grid divide-y divide-line sm:grid-cols-2 sm:divide-y-0 lg:grid-cols-4 lg:divide-x">
    {item.measures.map((trend) => (
      <MeasureTile key={trend.measure} object={item.object} trend={trend} />
    ))}
  </div>
);
