import { Link } from '@tanstack/react-router';
import clsx from 'clsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '@/api/cleansing';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Checkbox } from '@/design/Checkbox';
import { Chip, type Tone } from '@/design/Chip';
import { useCurrentInView } from '@/design/useCurrentInView';
import { useLanguage } from '@/i18n/useLanguage';
import { fieldOf, textOf } from '@/schema/schema';
import { DismissForm } from './DismissForm';
import { Proposal } from './Proposal';
import { asProposed, type useDecisions } from './useDecisions';
import { ValueForm } from './ValueForm';

const TONES: Readonly<Record<Finding['kind'], Tone>> = {
  format: 'info',
  missing: 'warn',
  outlier: 'plum',
  inconsistent: 'bad',
  stale: 'mute',
};

interface Props {
  readonly object: ObjectType;
  readonly finding: Finding;
  /** Whether the keys mean this one. */
  readonly current: boolean;
  readonly ticked: boolean;
  readonly decisions: ReturnType<typeof useDecisions>;
  readonly onPoint: () => void;
  readonly onTick: (on: boolean) => void;
}

/** Something that is wrong with a record: what, why, and what may be done about it. */
export function FindingCard({ object, finding, current, ticked, decisions, onPoint, onTick }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const card = useCurrentInView<HTMLLIElement>(current);
  const [doing, setDoing] = useState<'value' | 'dismiss' | null>(null);
  const { record, kind, state, suggestion } = finding;
  const field = finding.field === null ? undefined : fieldOf(object, finding.field);
  const name = record.label ?? record.id;
  const canWrite =
    object.can.edit && !finding.masked && field !== undefined && !field.readOnly && field.can.edit;
  /** What was typed stays until it is taken. */
  const leave = (settled: Promise<boolean>) => void settled.then((done) => done && setDoing(null));
  return (
    <li
      ref={card}
      aria-current={current || undefined}
      onPointerDown={onPoint}
      onFocus={onPoint}
      className={clsx(
        'flex min-w-0 flex-col gap-2 rounded-card border bg-panel px-3 py-2.5',
        current ? 'border-brand' : 'border-line',
      )}
    >
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        {state === 'open' && (
          <Checkbox label={t('cleansing.choose', { record: name })} checked={ticked} onChange={onTick} />
        )}
        <Link
          to="/o/$object/$id"
          params={{ object: object.name, id: record.id }}
          className="min-w-0 truncate weight-strong hover:underline"
        >
          {name}
        </Link>
        <Chip tone={TONES[kind]}>{t(`cleansing.kindOf.${kind}`)}</Chip>
        {field && <span className="min-w-0 truncate text-ink-3">{textOf(field.label, language)}</span>}
        {finding.owner?.label && (
          <span className="truncate text-xs text-ink-3">
            {t('cleansing.owner', { name: finding.owner.label })}
          </span>
        )}
        <span className="ml-auto flex flex-wrap gap-2">
          {state === 'open' && suggestion && (
            <Button
              look={current ? 'primary' : 'plain'}
              disabled={decisions.busy}
              onClick={() => decisions.accept([asProposed(finding)])}
            >
              {suggestion.basis === 'bin' ? t('cleansing.toBin') : t('cleansing.accept')}
            </Button>
          )}
          {state === 'open' && canWrite && (
            <Button look="ghost" onClick={() => setDoing(doing === 'value' ? null : 'value')}>
              {suggestion ? t('cleansing.edit') : t('cleansing.enter')}
            </Button>
          )}
          {state === 'open' && (
            <Button look="ghost" onClick={() => setDoing(doing === 'dismiss' ? null : 'dismiss')}>
              {t('cleansing.dismiss')}
            </Button>
          )}
          {state === 'applied' && (
            <Button disabled={decisions.busy} onClick={() => decisions.undo([finding.id])}>
              {t('common.undo')}
            </Button>
          )}
          {(state === 'dismissed' || state === 'undone') && (
            <Button disabled={decisions.busy} onClick={() => decisions.reopen([finding.id])}>
              {t('cleansing.reopen')}
            </Button>
          )}
        </span>
      </div>
      <p className="text-ink-2">{finding.why}</p>
      {field && <Proposal field={field} finding={finding} />}
      {finding.decidedBy?.label && (
        <p className="text-xs text-ink-3">
          {t('cleansing.decided', { name: finding.decidedBy.label })}
          {finding.reason && ` · ${finding.reason}`}
        </p>
      )}
      {doing === 'value' && field && (
        <ValueForm
          field={field}
          value={suggestion ? suggestion.value : finding.value}
          busy={decisions.busy}
          onDone={(value) => leave(decisions.accept([{ ...asProposed(finding), value }]))}
        />
      )}
      {doing === 'dismiss' && (
        <DismissForm
          busy={decisions.busy}
          onDone={(reason) => leave(decisions.dismiss([finding.id], reason))}
        />
      )}
    </li>
  );
}
