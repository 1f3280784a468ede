import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/design/Button';
import { SearchBox } from '@/design/SearchBox';
import { Skeleton } from '@/design/Skeleton';
import { usePhone } from '@/design/useMedia';
import { FeedbackPart } from '@/features/feedback/FeedbackPart';
import { FirstSteps } from '@/features/start/FirstSteps';
import { TourStart } from '@/features/tours/TourStart';
import { useLanguage } from '@/i18n/useLanguage';
import { FoundParts } from './FoundParts';
import { Guide } from './Guide';
import { GuideList } from './GuideList';
import { type Guides, loadGuides } from './guides';
import type { HelpPart, HelpPlace } from './HelpContext';
import { blocksOf } from './markdown';
import { guideOf } from './pageGuide';
import './texts';

const PARTS = ['guide', 'steps', 'feedback'] as const;

interface Props {
  readonly page: string;
  readonly place: HelpPlace;
  readonly onClose: () => void;
}

/** The guide beside the page: what belongs to it, everything else one search away. The page can be worked on meanwhile. */
export function HelpDrawer({ page, place, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const phone = usePhone();
  const [part, setPart] = useState<HelpPart>(place.part ?? 'guide');
  const guides = useQuery({
    queryKey: ['guides', language],
    queryFn: () => loadGuides(language),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Radix.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Content
          aria-describedby={undefined}
          onInteractOutside={(event) => event.preventDefault()}
          className="anim-pop fixed inset-y-0 right-0 z-30 flex w-110 max-w-full flex-col border-l border-line bg-panel shadow-pop outline-none no-print"
        >
          <div className="flex h-12 shrink-0 items-center justify-between gap-2 border-b border-line pr-2 pl-4">
            <Radix.Title className="text-title weight-strong">{t('help.title')}</Radix.Title>
            <div className="ml-auto flex items-center">
              {PARTS.map((each) => (
                <Button
                  key={each}
                  look="ghost"
                  aria-pressed={each === part}
                  className="px-2! aria-pressed:bg-brand-soft aria-pressed:text-brand-2"
                  onClick={() => setPart(each)}
                >
                  {t(`help.part.${each}`)}
                </Button>
              ))}
            </div>
            <IconButton label={t('common.close')} icon={<X className="size-4" />} onClick={onClose} />
          </div>
          {part !== 'guide' ? (
            <div className="min-h-0 flex-1 overflow-y-auto p-4">
              {part === 'steps' ? (
                <FirstSteps onLeave={() => phone && onClose()} onClose={onClose} />
              ) : (
                <FeedbackPart page={page} />
              )}
            </div>
          ) : guides.data ? (
            <Reading page={page} place={place} guides={guides.data} onClose={onClose} />
          ) : guides.error ? (
            <div className="flex flex-col items-start gap-3 p-4">
              <p>{t('help.failed')}</p>
              <Button onClick={() => void guides.refetch()}>{t('common.retry')}</Button>
            </div>
          ) : (
            <Skeleton className="m-4 h-40" />
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface ReadingProps {
  readonly page: string;
  readonly place: HelpPlace;
  readonly guides: Guides;
  readonly onClose: () => void;
}

interface Spot {
  /** Null for the list of all guides. */
  readonly guide: string | null;
  readonly about?: string | undefined;
}

/** What is read, and the way back. Somebody who goes to another page is shown what belongs to that one. */
function Reading({ page, place, guides, onClose }: ReadingProps) {
  const { t } = useTranslation();
  const names = useMemo(() => new Set(guides.keys()), [guides]);
  const [trail, setTrail] = useState<readonly Spot[]>([]);
  const [typed, setTyped] = useState('');
  const body = useRef<HTMLDivElement>(null);
  const first: Spot = { guide: place.guide ?? guideOf(page), about: place.about };
  const spot = trail.at(-1) ?? first;
  const text = spot.guide === null ? undefined : guides.get(spot.guide);
  const blocks = useMemo(() => (text === undefined ? [] : blocksOf(text)), [text]);
  const go = (next: Spot) => {
    setTyped('');
    setTrail([...trail, next]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is looked up again in every text
  useEffect(() => {
    const part = spot.about === undefined ? null : partAbout(body.current, spot.about);
    if (part) part.scrollIntoView({ block: 'start' });
    else body.current?.scrollTo?.({ top: 0 });
  }, [spot.guide, spot.about, blocks]);
  return (
    <>
      <div className="flex shrink-0 items-center gap-1.5 border-b border-line px-3 py-2">
        {trail.length > 0 && (
          <IconButton
            label={t('help.back')}
            icon={<ArrowLeft className="size-4" />}
            onClick={() => setTrail(trail.slice(0, -1))}
          />
        )}
        <SearchBox text={typed} onText={setTyped} label={t('help.search')} />
        {spot.guide !== null && (
          <Button look="ghost" onClick={() => go({ guide: null })}>
            {t('help.all')}
          </Button>
        )}
      </div>
      <div ref={body} className="min-h-0 flex-1 overflow-y-auto px-4 py-4">
        {typed.trim() !== '' ? (
          <FoundParts guides={guides} typed={typed} onOpen={(guide, about) => go({ guide, about })} />
        ) : spot.guide === null || text === undefined ? (
          <>
            <TourStart onLeave={onClose} />
            <GuideList guides={guides} onOpen={(guide) => go({ guide })} />
          </>
        ) : (
          <Guide blocks={blocks} guides={names} onGuide={(guide) => go({ guide })} />
        )}
      </div>
    </>
  );
}

/** The heading that says it, or else the last one before what says it. */
function partAbout(body: HTMLElement | null, about: string): HTMLElement | null {
  const words = about.toLowerCase();
  let heading: HTMLElement | null = null;
  let inText: HTMLElement | null = null;
  for (const child of body?.children ?? []) {
    const says = child.textContent?.toLowerCase().includes(words) ?? false;
    if (child instanceof HTMLElement && child.dataset.part !== undefined) {
      heading = child;
      if (says) return child;
    } else if (says) inText ??= heading;
  }
  return inText;
}
