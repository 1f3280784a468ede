import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { quality, qualityKeys } from '@/api/quality';
import type { ObjectType, RecordRow } from '@/api/types';
import { formatPercent } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import './texts';

const SHOWN = 8;

interface Props {
  readonly object: ObjectType;
  readonly row: RecordRow;
}

/** How complete a record is and what it lacks; nothing of a record that lacks nothing. A click goes to the field. */
export function CompletenessOfRecord({ object, row }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: qualityKeys.record(object.name, row.id, row.version),
    queryFn: ({ signal }) => quality.completeness(object.name, row.id, signal),
    retry: false, // the page goes on without it
  });
  if (!data || data.total === 0 || data.missing.length === 0) return null;
  const percent = formatPercent((data.good / data.total) * 100, language, 0);
  const missing = data.missing.flatMap((name) => fieldOf(object, name) ?? []);
  return (
    <section
      aria-label={t('quality.completeness')}
      className="flex min-w-0 gap-3 rounded-card border border-line bg-panel p-3.5"
    >
      <Ring share={data.good / data.total} text={percent} />
      <div className="min-w-0">
        <h2 className="weight-strong">{t('quality.completeness')}</h2>
        <p className="mt-1 text-xs text-ink-2">{t('quality.missing')}</p>
        <ul className="mt-1 flex flex-wrap gap-x-2.5 gap-y-1">
          {missing.slice(0, SHOWN).map((field) => (
            <li key={field.name}>
              <button
                type="button"
                onClick={() => goTo(field.name)}
                className="min-h-6 text-brand hover:underline pointer-coarse:min-h-10"
              >
                {textOf(field.label, language)}
              </button>
            </li>
          ))}
          {missing.length > SHOWN && (
            <li className="tnum text-ink-3">{t('quality.andMore', { number: missing.length - SHOWN })}</li>
          )}
        </ul>
      </div>
    </section>
  );
}

/** Where the value stands on the page; its editor opens where it may be changed. */
function goTo(field: string) {
  const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector<HTMLButtonElement>('button')?.click();
}

const RADIUS = 18;
const AROUND = 2 * Math.PI * RADIUS;

const Ring = ({ share, text }: { readonly share: number; readonly text: string }) => (
  <svg role="img" aria-label={text} viewBox="0 0 44 44" className="size-11 shrink-0">
    <circle cx="22" cy="22" r={RADIUS} fill="none" strokeWidth="4" className="stroke-line" />
    <circle
      cx="22"
      cy="22"
      r={RADIUS}
      fill="none"
      strokeWidth="4"
      strokeLinecap="round"
      strokeDasharray={`${share * AROUND} ${AROUND}`}
      transform="rotate(-90 22 22)"
      className="stroke-brand"
    />
    <text x="22" y="26" textAnchor="middle" className="fill-ink text-[11px] font-semibold">
      {text}
    </text>
  </svg>
);
