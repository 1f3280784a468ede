import { Link } from '@tanstack/react-router';
import { Inbox, Pencil, Share2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { forms, type WebForm } from '@/api/forms';
import { Button } from '@/design/Button';
import { Chip, type Tone } from '@/design/Chip';
import { toast } from '@/design/Toast';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { TakeOver } from './TakeOver';
import { useFormChange } from './useForms';

interface Props {
  readonly form: WebForm;
  readonly onShare: () => void;
  readonly onLook: () => void;
}

const TONES: Record<WebForm['opening'], Tone> = {
  open: 'ok',
  off: 'mute',
  early: 'info',
  over: 'mute',
  full: 'warn',
};

/** A form: whether it is open, what was sent, and what can be done about it. */
export function FormCard({ form, onShare, onLook }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const object = useSchema().find(form.object);
  const turn = useFormChange(
    (state: 'on' | 'off') => forms.change(form.id, { state }),
    ({ state, name }) => toast.done(state === 'on' ? t('forms.isOn', { name }) : t('forms.isOff', { name })),
  );
  return (
    <li className="flex min-w-0 flex-col gap-2 rounded-card border border-line bg-panel p-3.5">
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <h2 className="min-w-0 truncate weight-strong">{form.name}</h2>
        <Chip tone={TONES[form.opening]} dot>
          {t(`forms.opening.${form.opening}`)}
        </Chip>
        {form.waiting > 0 && <Chip tone="warn">{t('forms.waiting', { count: form.waiting })}</Chip>}
        {form.refused > 0 && <Chip tone="bad">{t('forms.refused', { count: form.refused })}</Chip>}
        {form.held > 0 && <Chip>{t('forms.held', { count: form.held })}</Chip>}
      </div>
      <p className="text-ink-2">
        {form.object === ''
          ? t('forms.answersOnly')
          : t('forms.makes', { object: textOf(object?.label, language) || form.object })}
        {' · '}
        {t('forms.taken', { count: form.taken })}
        {' · '}
        {t('forms.asPerson', { name: form.person.label })}
      </p>
      {form.troubles.length > 0 && (
        <div role="alert" className="flex flex-col gap-1 text-bad">
          <p>{t('forms.troubles')}</p>
          <ul className="list-inside list-disc">
            {form.troubles.map(({ detail }) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
          <TakeOver form={form} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<Share2 aria-hidden className="size-3.5" />} onClick={onShare}>
          {t('forms.share')}
        </Button>
        <Button icon={<Inbox aria-hidden className="size-3.5" />} onClick={onLook}>
          {t('forms.submissions')}
        </Button>
        <Link
          to="/settings/forms/$form"
          params={{ form: form.id }}
          className="inline-flex h-7 items-center gap-1.5 rounded-control border border-line-2 bg-panel px-2.5 font-medium hover:bg-hover pointer-coarse:h-10"
        >
          <Pencil aria-hidden className="size-3.5" />
          {t('forms.edit')}
        </Link>
        <Button busy={turn.busy} onClick={() => turn.run(form.state === 'on' ? 'off' : 'on')}>
          {form.state === 'on' ? t('forms.turnOff') : t('forms.turnOn')}
        </Button>
      </div>
    </li>
  );
}
