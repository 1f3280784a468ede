import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '@/api/types';
import { Button } from '@/design/Button';
import { Menu, MenuItem } from '@/design/Menu';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';
import { RulesDialog } from './RulesDialog';

/** By which rules values are chosen, of any object. */
export function RulesMenu() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { objects } = useSchema();
  const [open, setOpen] = useState<ObjectType>();
  return (
    <>
      <Menu
        align="end"
        trigger={<Button icon={<Settings2 aria-hidden className="size-4" />}>{t('sources.rules')}</Button>}
      >
        {objects.map((object) => (
          <MenuItem
            key={object.name}
            icon={<ObjectIcon name={object.icon} />}
            onSelect={() => setOpen(object)}
          >
            {textOf(object.plural, language)}
          </MenuItem>
        ))}
      </Menu>
      {open && <RulesDialog object={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
