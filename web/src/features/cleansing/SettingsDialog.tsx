import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Criteria, cleansing, KINDS, type Schedule } from '@/api/cleansing';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Dialog } from '@/design/Dialog';
import { Problems } from '@/design/Field';
import { toast } from '@/design/Toast';
import { useLanguage } from '@/i18n/useLanguage';
import { messageOf, NO_PROBLEMS, problemsOf } from '@/records/problems';
import { textOf } from '@/schema/schema';
import { CheckPart } from './CheckPart';
import { CriteriaPart } from './CriteriaPart';
import { SchedulePart } from './SchedulePart';
import { useCriteria, useSchedule } from './useCriteria';
import { useDecide } from './useFindings';

interface Props {
  readonly object: ObjectType;
  readonly onClose: () => void;
}

/** What is looked for in an object, and when all of them are looked through. */
export function SettingsDialog({ object, onClose }: Props) {
  const criteria = useCriteria()?.find((one) => one.object === object.name);
  const { data: schedule, error } = useSchedule();
  const { t } = useTranslation();
  if (criteria && schedule) {
    return <Form object={object} before={criteria} plan={schedule} onClose={onClose} />;
  }
  return error ? (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('cleansing.settings')}
      closeLabel={t('common.close')}
    >
      <p>{messageOf(error, t)}</p>
    </Dialog>
  ) : null;
}

interface FormProps extends Props {
  readonly before: Criteria;
  readonly plan: Schedule;
}

const KNOWN: ReadonlySet<string> = new Set(['outlierLimit', 'staleMonths', 'checks']);

function Form({ object, before, plan, onClose }: FormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const decide = useDecide();
  const [criteria, setCriteria] = useState(before);
  const [schedule, setSchedule] = useState(plan);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const set = (more: Partial<Criteria>) => setCriteria({ ...criteria, ...more });
  const save = () =>
    decide.mutate(async () => {
      try {
        if (criteria !== before) await cleansing.changeCriteria(criteria);
        if (schedule !== plan) await cleansing.changeSchedule(schedule);
        toast.done(t('cleansing.saved'));
        onClose();
      } catch (failure) {
        setProblems(problemsOf(failure, KNOWN, t));
      }
    });
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('cleansing.settingsOf', { object: textOf(object.plural, language) })}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" busy={decide.isPending} onClick={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-6">
        <Problems problems={problems.general} />
        <CriteriaPart object={object} kinds={KINDS} criteria={criteria} problems={problems} onChange={set} />
        {criteria.kinds.includes('inconsistent') && (
          <CheckPart
            object={object}
            criteria={criteria}
            problems={problems.byField.get('checks') ?? []}
            onChange={set}
          />
        )}
        <SchedulePart schedule={schedule} onChange={setSchedule} />
      </div>
    </Dialog>
  );
}
