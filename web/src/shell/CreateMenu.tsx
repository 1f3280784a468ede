import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuLabel } from '@/design/Menu';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useOpenCreate } from '@/features/create/CreateContext';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useGroupLabel } from '@/schema/useGroupLabel';
import { useSchema } from '@/schema/useSchema';

/** A new record of any object the person may create, from anywhere; whoever may create none has no use for it. */
export function CreateMenu({ trigger }: { readonly trigger: ReactNode }) {
  const language = useLanguage();
  const schema = useSchema();
  const open = useOpenCreate();
  const groupLabel = useGroupLabel();
  const groups = schema.creatableGroups();
  if (groups.length === 0) return null;
  return (
    <Menu trigger={trigger}>
      {groups.map(({ group, label, objects }, at) => (
        <div key={group || at}>
          <MenuLabel>{groupLabel(group, label)}</MenuLabel>
          {objects.map((object) => (
            <MenuItem
              key={object.name}
              icon={<ObjectIcon name={object.icon} className="size-4 text-ink-3" />}
              onSelect={() => open(object.name)}
            >
              {textOf(object.label, language)}
            </MenuItem>
          ))}
        </div>
      ))}
    </Menu>
  );
}
