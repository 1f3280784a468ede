import './texts';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '@/design/Dialog';
import { Kbd } from '@/design/Kbd';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { lettersFor } from './letters';

const HOME = 'h';

interface Props {
  /** The letter that was pressed, if one was. */
  readonly letter: string | null;
  readonly onClose: () => void;
}

/** The letters of all pages, one of which goes there. */
export function GoTo({ letter: pressed, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const objects = useSchema()
    .groups()
    .flatMap((group) => group.objects);
  const letters = lettersFor(
    objects.map((object) => object.name),
    [HOME],
  );
  const go = (letter: string) => {
    const object = objects.find(({ name }) => letters.get(name) === letter);
    if (!object && letter !== HOME) return;
    onClose();
    if (object) void navigate({ to: '/o/$object', params: { object: object.name } });
    else void navigate({ to: '/' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each letter
  useEffect(() => {
    if (pressed) go(pressed);
  }, [pressed]);
  const pages = [
    { letter: HOME, label: t('keys.home') },
    ...objects.flatMap((object) => {
      const letter = letters.get(object.name);
      return letter === undefined ? [] : [{ letter, label: textOf(object.plural, language) }];
    }),
  ];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('keys.goTo')}
      closeLabel={t('common.close')}
    >
      <p className="mb-3 text-ink-2">{t('keys.goHow')}</p>
      <ul className="grid grid-cols-2 gap-x-4">
        {pages.map(({ letter, label }) => (
          <li key={letter}>
            <button
              type="button"
              onClick={() => go(letter)}
              className="flex h-8 w-full items-center gap-2.5 rounded-control px-1.5 text-left hover:bg-hover pointer-coarse:h-10"
            >
              <Kbd>{letter.toUpperCase()}</Kbd>
              <span className="truncate">{label}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
