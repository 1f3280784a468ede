import clsx from 'clsx';
import { CircleCheck, CircleX, FlaskConical, MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import type { Trial } from '@/api/model';
import type { Field, FieldType, ObjectType, Reference } from '@/api/types';
import { Button } from '@/design/Button';
import { isEmpty, useReader } from '@/fields/kind';
import { kinds } from '@/fields/registry';
import { textOf } from '@/schema/schema';

interface Props {
  readonly object: ObjectType;
  readonly trial: Trial;
  readonly result: 'condition' | FieldType;
  readonly pending: boolean;
  readonly record: string | null;
  readonly onRecord: (id: string | null) => void;
  readonly onPlace: (line: number, column: number) => void;
}

/** What is wrong and where; or what the text says, and what it gives on a record. */
export function TrialLines(props: Props) {
  const { object, trial, result, pending, record, onRecord, onPlace } = props;
  const { t, language } = useReader();
  const [chosen, setChosen] = useState<Reference | null>(null);
  const [trying, setTrying] = useState(false);
  if (trial.problems.length > 0) {
    return (
      <ul aria-live="polite" className="flex flex-col gap-1 text-xs text-bad">
        {trial.problems.map(({ line, column, detail }) => (
          <li key={`${line} ${column} ${detail}`} className="flex items-start gap-1.5">
            <CircleX aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            {line > 0 ? (
              <button
                type="button"
                title={t('model.toPlace')}
                onClick={() => onPlace(line, column)}
                className="text-left underline decoration-dotted underline-offset-2"
              >
                {detail}
              </button>
            ) : (
              detail
            )}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className={clsx('flex flex-col gap-1.5 text-xs text-ink-2', pending && 'opacity-60')}>
      <p aria-live="polite" className="flex items-start gap-1.5">
        <MessageSquareText aria-hidden className="mt-0.5 size-3.5 shrink-0 text-brand" />
        <span className="min-w-0 wrap-anywhere">{trial.words}</span>
      </p>
      {trying ? (
        <div className="grid items-center gap-2 sm:grid-cols-2">
          <kinds.lookup.Input
            field={pointingTo(object)}
            value={chosen}
            label={t('model.tryOn', { object: textOf(object.label, language) })}
            onChange={(next) => {
              const picked = next as Reference | null;
              setChosen(picked);
              onRecord(picked?.id ?? null);
            }}
          />
          {record !== null && <Outcome trial={trial} result={result} />}
        </div>
      ) : (
        <Button
          look="ghost"
          icon={<FlaskConical aria-hidden className="size-3.5" />}
          className="-ml-2.5 self-start"
          onClick={() => setTrying(true)}
        >
          {t('model.tryOn', { object: textOf(object.label, language) })}
        </Button>
      )}
    </div>
  );
}

function Outcome({ trial, result }: Pick<Props, 'trial' | 'result'>) {
  const reader = useReader();
  const { t } = reader;
  if (!trial.worked) return <p>{t('model.notTried')}</p>;
  if (result === 'condition') {
    const holds = trial.value === true;
    return (
      <p aria-live="polite" className={clsx('flex items-center gap-1.5', holds ? 'text-ok' : 'text-ink-2')}>
        {holds ? (
          <CircleCheck aria-hidden className="size-3.5" />
        ) : (
          <CircleX aria-hidden className="size-3.5" />
        )}
        {holds ? t('model.holds') : t('model.holdsNot')}
      </p>
    );
  }
  const shown = isEmpty(trial.value)
    ? t('model.emptyValue')
    : kinds[result].format(trial.value, yielding(result), reader);
  return (
    <p aria-live="polite" className="weight-strong">
      {t('model.gives', { value: shown })}
    </p>
  );
}

const plain = {
  required: false,
  unique: false,
  readOnly: false,
  system: false,
  custom: false,
  encrypted: false,
  sensitivity: 'none',
  can: { read: true, edit: true },
  sortable: false,
  filterable: false,
} as const;

const pointingTo = (object: ObjectType): Field => ({
  ...plain,
  name: 'record',
  label: object.label,
  type: 'lookup',
  to: [object.name],
});

const yielding = (type: FieldType): Field => ({ ...plain, name: 'value', label: {}, type });
