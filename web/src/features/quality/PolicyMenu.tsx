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
import { PolicyDialog } from './PolicyDialog';

/** By what records are measured: of one object, or of any that is chosen. */
export function PolicyMenu({ only }: { readonly only: ObjectType | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { objects } = useSchema();
  const [open, setOpen] = useState<ObjectType>();
  const icon = <Settings2 aria-hidden className="size-4" />;
  return (
    <>
      {only ? (
        <Button icon={icon} onClick={() => setOpen(only)}>
          {t('quality.policy')}
        </Button>
      ) : (
        <Menu align="end" trigger={<Button icon={icon}>{t('quality.policy')}</Button>}>
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
      )}
      {open && <PolicyDialog object={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
