import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { TimeAgo } from '@/fields/TimeAgo';
import en from '@/i18n/en/begun.json';
import { addTexts } from '@/i18n/index';
import zh from '@/i18n/zh-CN/begun.json';

addTexts({ en: { begun: en }, 'zh-CN': { begun: zh } });

interface Props {
  /** When it was last touched. */
  readonly at: string;
  /** What somebody else has changed since, where that is known. */
  readonly overtaken?: string;
  readonly onDiscard: () => void;
}

/** Says quietly that what stands here was begun earlier, and lets it go. */
export function BegunNote({ at, overtaken = '', onDiscard }: Props) {
  const { t } = useTranslation();
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-2 rounded-control bg-info-soft px-2.5 py-0.5 text-xs text-info"
    >
      <History aria-hidden className="size-3.5 shrink-0" />
      <span className="min-w-0 flex-1 py-1">
        {t('begun.restored')} · <TimeAgo at={at} />
        {overtaken !== '' && <span className="block">{t('begun.overtaken', { fields: overtaken })}</span>}
      </span>
      <Button look="ghost" className="text-xs text-info!" onClick={onDiscard}>
        {t('begun.discard')}
      </Button>
    </div>
  );
}
