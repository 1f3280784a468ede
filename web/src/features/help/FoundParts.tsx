import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findParts, partsOf } from './findParts';
import type { Guides } from './guides';

interface Props {
  readonly guides: Guides;
  readonly typed: string;
  readonly onOpen: (guide: string, about: string) => void;
}

/** The parts of all guides that have the words. */
export function FoundParts({ guides, typed, onOpen }: Props) {
  const { t } = useTranslation();
  const parts = useMemo(() => partsOf(guides), [guides]);
  const found = useMemo(() => findParts(parts, typed), [parts, typed]);
  return (
    <>
      <p role="status" className="mb-2 text-xs text-ink-3">
        {found.length === 0 ? t('help.nothing') : t('help.found', { count: found.length })}
      </p>
      <ul className="flex flex-col gap-1">
        {found.map((part) => (
          <li key={`${part.guide}/${part.heading}`}>
            <button
              type="button"
              onClick={() => onOpen(part.guide, part.heading)}
              className="w-full rounded-control px-2 py-1.5 text-left hover:bg-hover"
            >
              <span className="block weight-strong">
                {part.heading === part.title ? part.title : `${part.title} · ${part.heading}`}
              </span>
              <span className="line-clamp-2 block text-xs text-ink-2">{part.excerpt}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
