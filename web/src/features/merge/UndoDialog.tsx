import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeConflict, MergeDetail } from '@/api/merges';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { useReader } from '@/fields/kind';
import { kindOf } from '@/fields/registry';
import { fieldOf, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { useUnmerge } from './useUnmerge';

interface Props {
  readonly merge: MergeDetail;
  readonly onClose: () => void;
}

const placeOf = ({ object, record, field }: MergeConflict) => `${object} ${record.id} ${field}`;

/** What was changed since the merge, with a choice for each; nothing chosen keeps the later change. */
export function UndoDialog({ merge, onClose }: Props) {
  const { t } = useTranslation();
  const unmerge = useUnmerge();
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const undo = async () => {
    setBusy(true);
    const decisions = merge.conflicts.flatMap((conflict) => {
      const choice = chosen[placeOf(conflict)];
      const { object, record, field } = conflict;
      return choice === undefined || choice === 'keep' ? [] : [{ object, record: record.id, field, choice }];
    });
    const done = await unmerge(merge.id, decisions);
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('merge.undo')}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" busy={busy} onClick={() => void undo()}>
            {t('merge.undo')}
          </Button>
        </>
      }
    >
      <p className="mb-4 text-ink-2">{t('merge.conflictsDetail')}</p>
      <div className="flex flex-col gap-4">
        {merge.conflicts.map((conflict) => (
          <Choice
            key={placeOf(conflict)}
            merge={merge}
            conflict={conflict}
            chosen={chosen[placeOf(conflict)] ?? 'keep'}
            onChoose={(choice) => setChosen((old) => ({ ...old, [placeOf(conflict)]: choice }))}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly merge: MergeDetail;
  readonly conflict: MergeConflict;
  readonly chosen: string;
  readonly onChoose: (choice: string) => void;
}

function Choice({ merge, conflict, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const reader = useReader();
  const object = useSchema().find(conflict.object);
  const field = object && fieldOf(object, conflict.field);
  if (!field) return null;
  const show = (value: unknown) => kindOf(field).format(value, field, reader) || t('merge.empty');
  const to = merge.records.map((record) => ({
    value: record.id,
    label: t('merge.give', { name: record.label ?? t('merge.unseen') }),
    detail: show(conflict.kind === 'later' ? record : conflict.now),
  }));
  const isOfKept = conflict.record.id === merge.kept.id;
  const options = [
    { value: 'keep', label: t(`merge.stays.${conflict.kind}`), detail: show(conflict.now) },
    ...(conflict.kind === 'later'
      ? []
      : [{ value: 'restore', label: t('merge.restore'), detail: show(conflict.before) }]),
    ...(conflict.kind === 'later' || (conflict.kind === 'value' && isOfKept) ? to : []),
  ];
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">
        {conflict.record.label ?? t('merge.unseen')} · {textOf(field.label, reader.language)}
      </legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-w-0 cursor-pointer items-baseline gap-2 rounded-card border border-line p-2.5 has-checked:border-brand has-checked:bg-sel"
          >
            <input
              type="radio"
              name={placeOf(conflict)}
              checked={chosen === option.value}
              onChange={() => onChoose(option.value)}
              className="accent-brand"
            />
            <span className="min-w-0">
              <span className="block text-xs text-ink-2">{option.label}</span>
              <span className="break-words">{option.detail}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
