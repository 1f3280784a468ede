import { useTranslation } from 'react-i18next';
import type { Schedule } from '@/api/cleansing';
import { Field } from '@/design/Field';
import { Select } from '@/design/Select';
import { Ticked } from '@/design/Ticked';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

interface Props {
  readonly schedule: Schedule;
  readonly onChange: (schedule: Schedule) => void;
}

/** Whether all objects are looked through at night, and when. */
export function SchedulePart({ schedule, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('cleansing.schedule')} className="flex flex-col gap-3">
      <h3 className="weight-strong">{t('cleansing.schedule')}</h3>
      <Ticked
        label={t('cleansing.nightly')}
        about={t('cleansing.nightlyAbout')}
        checked={schedule.nightly}
        onChange={(nightly) => onChange({ ...schedule, nightly })}
      />
      {schedule.nightly && (
        <span className="max-w-40">
          <Field label={t('cleansing.hour')}>
            {(ids) => (
              <Select
                {...ids}
                value={String(schedule.hour)}
                choices={HOURS.map((hour) => ({
                  value: String(hour),
                  label: `${String(hour).padStart(2, '0')}:00`,
                }))}
                onChange={(hour) => onChange({ ...schedule, hour: Number(hour) })}
              />
            )}
          </Field>
        </span>
      )}
    </section>
  );
}
