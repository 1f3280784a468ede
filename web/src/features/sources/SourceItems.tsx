import { ArrowDown, ArrowUp, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Source, sources } from '@/api/sources';
import { IconButton } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { useSourceChange } from './useSources';

interface Props {
  readonly items: readonly Source[];
  readonly onOpen: (source: Source) => void;
}

/** The sources, the first one first. */
export function SourceItems({ items, onOpen }: Props) {
  const { t } = useTranslation();
  const move = useSourceChange(
    ({ code, place }: { readonly code: string; readonly place: number }) => sources.change(code, { place }),
    t('sources.moved'),
  );
  return (
    <section aria-label={t('sources.order')}>
      <h2 className="weight-strong">{t('sources.order')}</h2>
      <p className="mb-2 text-xs text-ink-2">{t('sources.orderHint')}</p>
      <ol className="divide-y divide-line rounded-card border border-line bg-panel">
        {items.map((source, place) => (
          <li key={source.code} className="flex min-w-0 items-center gap-2 px-3.5 py-1.5">
            <span className="tnum w-5 shrink-0 text-ink-3">{place + 1}</span>
            <span className="min-w-0 truncate weight-strong">{source.name}</span>
            <code className="min-w-0 truncate text-xs text-ink-2">{source.code}</code>
            {source.trust === 'gaps' && <Chip>{t('sources.trust.gaps')}</Chip>}
            <span className="ml-auto flex shrink-0">
              <IconButton
                label={t('sources.up', { name: source.name })}
                icon={<ArrowUp aria-hidden className="size-4" />}
                disabled={place === 0 || move.busy}
                onClick={() => move.run({ code: source.code, place: place - 1 })}
              />
              <IconButton
                label={t('sources.down', { name: source.name })}
                icon={<ArrowDown aria-hidden className="size-4" />}
                disabled={place === items.length - 1 || move.busy}
                onClick={() => move.run({ code: source.code, place: place + 1 })}
              />
              <IconButton
                label={t('sources.edit', { name: source.name })}
                icon={<Pencil aria-hidden className="size-4" />}
                onClick={() => onOpen(source)}
              />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
