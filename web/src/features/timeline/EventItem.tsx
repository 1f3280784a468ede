import { MousePointerClick, ReceiptText, ShoppingCart, SquareMousePointer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TimelineEvent } from '@/api/websites';
import { isText } from '@/fields/kind';
import { TimeAgo } from '@/fields/TimeAgo';

const SIGNS = { page: SquareMousePointer, cart: ShoppingCart, order: ReceiptText };
const KNOWN = ['page', 'cart', 'order'] as const;
const MOST_VALUES = 6;

/** Something that somebody did on a website. */
export function EventItem({ event }: { readonly event: TimelineEvent }) {
  const { t } = useTranslation();
  const known = KNOWN.find((type) => type === event.type);
  const Sign = known ? SIGNS[known] : MousePointerClick;
  const { url, title, referrer, ...more } = event.properties;
  const called = isText(title) ? title : '';
  const name = known ? called : event.type;
  const values = Object.entries(more)
    .filter(([, value]) => value === null || typeof value !== 'object')
    .slice(0, MOST_VALUES);
  return (
    <>
      <span className="flex size-7 shrink-0 items-center justify-center rounded-full border border-line bg-panel text-ink-3">
        <Sign aria-hidden className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <p className="flex flex-wrap items-baseline gap-x-1.5">
          <span className="text-ink-2">
            {known ? t(`timeline.event.${known}`) : t('timeline.event.other')}
          </span>
          {name !== '' && <span className="min-w-0 break-words weight-strong">{name}</span>}
          <span className="text-xs text-ink-2">{event.website}</span>
          <TimeAgo at={event.at} className="text-xs text-ink-3" />
        </p>
        {isText(url) && <p className="mt-0.5 text-xs break-all text-ink-2">{url}</p>}
        {isText(referrer) && (
          <p className="mt-0.5 text-xs break-all text-ink-3">{t('timeline.event.from', { url: referrer })}</p>
        )}
        {values.length > 0 && (
          <dl className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-xs text-ink-2">
            {values.map(([name, value]) => (
              <div key={name} className="flex min-w-0 gap-1">
                <dt className="text-ink-3">{name}</dt>
                <dd className="min-w-0 break-words">{String(value)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </>
  );
}
