import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Texts } from '@/api/types';
import { IconButton } from '@/design/Button';
import { Input } from '@/design/Input';

interface Props {
  readonly title: string;
  readonly label: Texts;
  /** What is named; a section unless something else is said. */
  readonly what?: string;
  /** What it is called while it has no name of its own. */
  readonly usual?: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly only: boolean;
  readonly onLabel: (label: Texts) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** What a section is called in both languages, and where it stands. */
export function SectionHead({ title, label, what, usual, first, last, only, ...on }: Props) {
  const { t } = useTranslation();
  const { onLabel, onMove, onRemove } = on;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {(['zh-CN', 'en'] as const).map((language) => (
        <span key={language} className="min-w-28 flex-1">
          <Input
            aria-label={t(`model.in.${language}`, { what: what ?? t('model.sectionName') })}
            placeholder={usual ?? (language === 'en' ? t('model.english') : t('model.chinese'))}
            lang={language}
            value={label[language] ?? ''}
            onChange={(event) => onLabel({ ...label, [language]: event.target.value })}
          />
        </span>
      ))}
      <span className="flex">
        <IconButton
          label={t('model.upward', { name: title })}
          icon={<ArrowUp className="size-3.5" />}
          disabled={first}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={t('model.downward', { name: title })}
          icon={<ArrowDown className="size-3.5" />}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <IconButton
          label={t('model.drop', { name: title })}
          icon={<X className="size-3.5" />}
          disabled={only}
          onClick={onRemove}
        />
      </span>
    </div>
  );
}
