import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType, RecordRow } from '@/api/types';
import { useOpenCreate } from '@/features/create/CreateContext';
import { useLanguage } from '@/i18n/useLanguage';
import { linkTo, relatedTitle } from './related';
import type { Relation } from './relations';

const AT_FIRST = 6;

const chipLook =
  'inline-flex h-6 max-w-full items-center gap-1 rounded-full border border-line px-2.5 text-xs text-ink-2 hover:border-line-2 hover:bg-hover hover:text-ink pointer-coarse:h-9';

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
  readonly relations: readonly Relation[];
}

/** What this record has none of yet, as one quiet row: a click adds the first. */
export function AddRelated({ object, row, relations }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const openCreate = useOpenCreate();
  const heading = useId();
  const [whole, setWhole] = useState(false);
  const shown = whole ? relations : relations.slice(0, AT_FIRST);
  const more = relations.length - shown.length;
  return (
    <section aria-labelledby={heading} className="no-print min-w-0 px-3.5 py-1">
      <h2 id={heading} className="mb-2 text-xs text-ink-3">
        {t('record.addRelated')}
      </h2>
      <ul className="flex flex-wrap gap-1.5">
        {shown.map(({ related, other }) => (
          <li key={`${related.object}.${related.field}`} className="min-w-0">
            <button
              type="button"
              onClick={() => openCreate(other.name, linkTo(object, row, related, other))}
              className={chipLook}
            >
              <Plus aria-hidden className="size-3 shrink-0" />
              <span className="truncate">{relatedTitle(related, other, language)}</span>
            </button>
          </li>
        ))}
        {more > 0 && (
          <li>
            <button type="button" onClick={() => setWhole(true)} className={chipLook}>
              {t('record.moreRelated', { count: more })}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
