import { Link } from '@tanstack/react-router';
import { List, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button, IconButton } from '@/design/Button';
import { Chip } from '@/design/Chip';
import { ObjectIcon } from '@/design/ObjectIcon';
import { HelpMark } from '@/features/help/HelpMark';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { ObjectDialog } from './ObjectDialog';
import { RemoveDialog } from './RemoveDialog';

/** What an object is called, and what can be done with it as a whole. */
export function ObjectHeader({ object }: { readonly object: ObjectType }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState<'change' | 'remove'>();
  return (
    <header className="flex flex-wrap items-start gap-x-4 gap-y-3 px-4 pt-4 pb-3 sm:px-6">
      <span className="grid size-10 shrink-0 place-items-center rounded-card bg-brand-soft text-brand-2">
        <ObjectIcon name={object.icon} className="size-5" />
      </span>
      <div className="min-w-56 flex-1">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="flex items-center gap-1">
            <h1 className="truncate text-lg weight-strong">{textOf(object.label, language)}</h1>
            <HelpMark term={textOf(object.label, language)} guide="fields" whole />
          </span>
          <code className="text-xs text-ink-3">{object.name}</code>
          <Chip tone={object.custom ? 'brand' : 'mute'}>
            {object.custom ? t('model.custom') : t('model.standard')}
          </Chip>
        </div>
        {object.description && <p className="text-ink-3">{textOf(object.description, language)}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Link
          to="/o/$object"
          params={{ object: object.name }}
          className="inline-flex h-7 items-center gap-1.5 rounded-control px-2.5 font-medium text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:h-10"
        >
          <List aria-hidden className="size-3.5" />
          {t('model.toRecords')}
        </Link>
        <Button icon={<Pencil aria-hidden className="size-3.5" />} onClick={() => setOpen('change')}>
          {t('model.change')}
        </Button>
        {object.custom && (
          <IconButton
            label={t('model.removeObject')}
            icon={<Trash2 aria-hidden className="size-4" />}
            onClick={() => setOpen('remove')}
          />
        )}
      </div>
      {open === 'change' && <ObjectDialog object={object} onClose={() => setOpen(undefined)} />}
      {open === 'remove' && <RemoveDialog object={object} onClose={() => setOpen(undefined)} />}
    </header>
  );
}
