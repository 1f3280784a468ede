import clsx from 'clsx';
import { useTranslation } from 'react-i18next';
import type { AccessAnswer } from '@/api/sharing';
import { Chip } from '@/design/Chip';
import { formatInstant } from '@/fields/format';
import { useReader } from '@/fields/kind';

interface Props {
  readonly answer: AccessAnswer;
  /** The rules alone, where they say enough. */
  readonly brief?: boolean;
}

/** Whether somebody sees and may edit a record, and by which rules. */
export function Reasons({ answer, brief = false }: Props) {
  const { t } = useTranslation();
  const { language, timeZone } = useReader();
  const says = answer.see ? (answer.edit ? 'seeAndEdit' : 'seeOnly') : 'seeNothing';
  return (
    <div className="min-w-0">
      {!brief && <p className="text-ink-2">{t(`sharing.${says}`)}</p>}
      {answer.missing && <p className="text-ink-2">{answer.missing}</p>}
      {answer.reasons.length > 0 && (
        <ul
          aria-label={t('sharing.why')}
          className={clsx('flex flex-col gap-1.5', brief ? 'mt-1' : 'mt-1.5')}
        >
          {answer.reasons.map((reason) => (
            <li
              key={`${reason.kind} ${reason.name} ${reason.until} ${reason.edit}`}
              className="flex min-w-0 items-baseline gap-2"
            >
              <Chip tone={reason.edit ? 'brand' : 'mute'}>
                {reason.edit ? t('sharing.edits') : t('sharing.reads')}
              </Chip>
              <span className="min-w-0 break-words">
                {reason.text}
                {reason.until && (
                  <span className="ml-1 text-ink-3">
                    {t('sharing.until', { day: formatInstant(reason.until, language, timeZone) })}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
