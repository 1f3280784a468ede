import { useTranslation } from 'react-i18next';
import { Kbd } from '@/design/Kbd';
import { formatNumber } from '@/fields/format';
import { useLanguage } from '@/i18n/useLanguage';
import type { useList } from './useList';

interface Props {
  readonly list: ReturnType<typeof useList>;
  readonly active: number;
}

export function ListFooter({ list, active }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { total, totalIsAtLeast } = list.pages;
  const hints = [
    { keys: ['J', 'K'], text: t('list.keys.move') },
    { keys: ['↵'], text: t('list.keys.open') },
    { keys: ['Space'], text: t('list.keys.peek') },
    { keys: ['E'], text: t('list.keys.edit') },
    { keys: ['X'], text: t('list.keys.select') },
    { keys: ['/'], text: t('list.keys.search') },
  ];
  return (
    <footer className="no-print flex h-7 shrink-0 items-center gap-4 border-t border-line px-4 text-xs text-ink-3">
      {hints.map((hint) => (
        <span key={hint.text} className="hidden items-center gap-1 pointer-fine:flex">
          {hint.keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          <span className="ml-0.5">{hint.text}</span>
        </span>
      ))}
      <span className="flex-1" />
      <span className="tnum">
        {active >= 0 && total >= 0 && `${formatNumber(active + 1, language)} / `}
        {total >= 0 && `${formatNumber(total, language)}${totalIsAtLeast ? '+' : ''}`}
      </span>
    </footer>
  );
}
