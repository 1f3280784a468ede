import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';

interface Props {
  readonly text: string;
  readonly busy: boolean;
  readonly ready: boolean;
  readonly onDiscard: () => void;
  readonly onSave: () => void;
}

/** Says that something was arranged and is not saved yet. */
export function SaveBar({ text, busy, ready, onDiscard, onSave }: Props) {
  const { t } = useTranslation();
  return (
    <section
      aria-label={text}
      className="sticky bottom-0 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-raise px-4 py-2.5 sm:px-6"
    >
      <span className="mr-auto">{text}</span>
      <Button look="ghost" disabled={busy} onClick={onDiscard}>
        {t('model.discard')}
      </Button>
      <Button look="primary" busy={busy} disabled={!ready} onClick={onSave}>
        {t('common.save')}
      </Button>
    </section>
  );
}
