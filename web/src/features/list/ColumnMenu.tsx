import { ChevronDown } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '@/design/Later';
import { Menu } from '@/design/Menu';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import type { ColumnChoices as Choices } from './ColumnChoices';

const ColumnChoices = later(() => import('./ColumnChoices').then((it) => ({ default: it.ColumnChoices })));

/** What can be done with a column; the keyboard comes here with Tab. */
export function ColumnMenu(props: Parameters<typeof Choices>[0]) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = t('list.columns.menu', { column: textOf(props.field.label, language) });
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={name}
          title={name}
          className="shrink-0 rounded p-0.5 text-ink-3 opacity-0 group-hover/head:opacity-100 hover:bg-hover hover:text-ink focus-visible:opacity-100 data-[state=open]:opacity-100"
        >
          <ChevronDown aria-hidden className="size-3" />
        </button>
      }
    >
      <Suspense>
        <ColumnChoices {...props} />
      </Suspense>
    </Menu>
  );
}
