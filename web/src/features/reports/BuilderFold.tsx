import { ChevronDown, SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '@/design/useMedia';

interface Props {
  readonly startsOpen: boolean;
  readonly palette: ReactNode;
  readonly children: ReactNode;
}

/** What a report is made of, beside it where there is room; on a phone above it, and folded until it is wanted. */
export function BuilderFold({ startsOpen, palette, children }: Props) {
  const { t } = useTranslation();
  const wide = useMedia('(min-width: 1024px)');
  const [open, setOpen] = useState<boolean | null>(null);
  const isOpen = open ?? (startsOpen || wide);
  return (
    <aside
      aria-label={t('reports.builder')}
      className="no-print flex shrink-0 flex-col border-line max-lg:border-b lg:min-h-0 lg:border-r"
    >
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="flex h-9 shrink-0 items-center gap-2 px-4 text-left text-ink-2 hover:text-ink pointer-coarse:h-11"
      >
        <SlidersHorizontal aria-hidden className="size-3.5" />
        <span className={isOpen || !wide ? '' : 'sr-only'}>{t('reports.builder')}</span>
        <ChevronDown aria-hidden className={isOpen ? 'size-3.5 rotate-180' : 'size-3.5'} />
      </button>
      {isOpen && (
        <div className="flex min-h-0 flex-1">
          <div className="w-full overflow-y-auto px-4 pb-4 lg:w-72">{children}</div>
          <div className="hidden w-64 border-l border-line px-3 pb-3 xl:flex xl:flex-col">{palette}</div>
        </div>
      )}
    </aside>
  );
}
