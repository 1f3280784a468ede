import { useTranslation } from 'react-i18next';
import { Kbd } from '@/design/Kbd';

interface Props {
  readonly held: boolean;
  readonly said: string;
}

/** What the keys do now, for those who see it and those who hear it. */
export function BoardKeys({ held, said }: Props) {
  const { t } = useTranslation();
  const keys = held
    ? ([
        ['←  →', 'carry'],
        ['Space', 'putDown'],
        ['Esc', 'takeBack'],
      ] as const)
    : ([
        ['← ↑ ↓ →', 'walk'],
        ['Space', 'pickUp'],
        ['P', 'peek'],
        ['Enter', 'open'],
      ] as const);
  return (
    <footer className="no-print flex h-8 shrink-0 items-center gap-4 border-t border-line px-4 text-xs text-ink-2 max-md:sr-only">
      <p id="board-how" className="sr-only">
        {t('board.howTo')}
      </p>
      <p aria-live="assertive" className="sr-only">
        {said}
      </p>
      {keys.map(([key, does]) => (
        <span key={does} aria-hidden className="flex items-center gap-1.5">
          <Kbd>{key}</Kbd>
          {t(`board.keys.${does}`)}
        </span>
      ))}
    </footer>
  );
}
