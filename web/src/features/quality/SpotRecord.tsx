import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { useState } from 'react';
import { MARKS, type Mark, type SpotCheck } from '@/api/spotChecks';
import type { ObjectType } from '@/api/types';
import { useHotkeys } from '@/design/useHotkeys';
import { FieldCell } from '@/fields/FieldCell';
import { isEmpty, useReader } from '@/fields/kind';
import { Awaited } from '@/records/Awaited';
import { nameOf } from '@/records/useRecord';
import { fieldOf, textOf } from '@/schema/schema';
import { useDrawn, useMarking } from './useSpotChecks';

interface Props {
  readonly object: ObjectType;
  readonly check: SpotCheck;
  readonly place: number;
  /** Told by how many records to go on. */
  readonly onMove: (by: number) => void;
}

const looks: Readonly<Record<Mark, string>> = {
  right: 'bg-ok-soft text-ok border-transparent',
  wrong: 'bg-bad-soft text-bad border-transparent',
  unknown: 'bg-mute-soft text-ink-2 border-transparent',
};

/** A drawn record, value by value, by mouse or keys. */
export function SpotRecord({ object, check, place, onMove }: Props) {
  const { t, language } = useReader();
  const drawn = useDrawn(check.id, place);
  const { data } = drawn;
  const mark = useMarking(check.id, place);
  const [line, setLine] = useState(0);
  const fields = check.fields.flatMap((name) => fieldOf(object, name) ?? []);
  const move = (to: number) => setLine(Math.max(0, Math.min(to, fields.length - 1)));
  const say = (what: Mark) => {
    const field = fields[line];
    if (!field || !data?.record) return;
    mark(field.name, what);
    move(line + 1);
  };
  useHotkeys({
    j: () => move(line + 1),
    k: () => move(line - 1),
    y: () => say('right'),
    n: () => say('wrong'),
    u: () => say('unknown'),
    l: () => onMove(1),
    h: () => onMove(-1),
  });
  if (!data) return <Awaited title={t('quality.failed')} query={drawn} className="p-4" />;
  const { record, marks } = data;
  if (!record) return <p className="p-4 text-ink-2">{t('quality.spot.gone')}</p>;
  return (
    <div className="p-3.5">
      <Link
        to="/o/$object/$id"
        params={{ object: object.name, id: record.id }}
        target="_blank"
        className="weight-strong hover:text-brand hover:underline"
      >
        {nameOf(object, record)}
      </Link>
      <ul className="mt-2 divide-y divide-line">
        {fields.map((field, index) => (
          <li
            key={field.name}
            aria-current={index === line || undefined}
            className={clsx(
              'flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control px-2 py-1.5',
              index === line && 'bg-sel',
            )}
          >
            <span className="w-28 shrink-0 text-ink-2">{textOf(field.label, language)}</span>
            <span className="min-w-40 flex-1 overflow-hidden">
              {isEmpty(record[field.name]) ? (
                <span className="text-ink-3">—</span>
              ) : (
                <FieldCell field={field} value={record[field.name]} />
              )}
            </span>
            <span className="flex gap-1">
              {MARKS.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-label={t('quality.spot.markOf', {
                    mark: t(`quality.spot.mark.${each}`),
                    field: textOf(field.label, language),
                  })}
                  aria-pressed={marks[field.name] === each}
                  onClick={() => {
                    setLine(index);
                    mark(field.name, each);
                  }}
                  className={clsx(
                    'h-7 rounded-control border px-2 pointer-coarse:h-10',
                    marks[field.name] === each ? looks[each] : 'border-line-2 text-ink-2 hover:bg-hover',
                  )}
                >
                  {t(`quality.spot.mark.${each}`)}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-2 hidden text-xs text-ink-3 pointer-fine:block">{t('quality.spot.keys')}</p>
    </div>
  );
}
