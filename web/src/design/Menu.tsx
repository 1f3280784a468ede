import clsx from 'clsx';
import { Check } from 'lucide-react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

const itemLook =
  'flex h-8 cursor-default items-center gap-2 rounded-control px-2 outline-none select-none data-highlighted:bg-hover pointer-coarse:h-10';

interface MenuProps {
  readonly trigger: ReactNode;
  readonly children: ReactNode;
  readonly align?: 'start' | 'end';
  readonly side?: 'top' | 'bottom' | 'right';
}

export function Menu({ trigger, children, align = 'start', side = 'bottom' }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <MenuContent align={align} side={side}>
        {children}
      </MenuContent>
    </Radix.Root>
  );
}

export const MenuContent = ({ children, ...place }: Omit<MenuProps, 'trigger'>) => (
  <Radix.Portal>
    <Radix.Content
      {...place}
      sideOffset={4}
      collisionPadding={8}
      className="anim-pop z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-card border border-line bg-raise p-1 shadow-pop"
    >
      {children}
    </Radix.Content>
  </Radix.Portal>
);

interface ItemProps {
  readonly icon?: ReactNode;
  readonly onSelect: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

export const MenuItem = ({ icon, onSelect, danger, disabled, children }: ItemProps) => (
  <Radix.Item
    className={clsx(itemLook, danger && 'text-bad', disabled && 'opacity-50')}
    disabled={disabled === true}
    onSelect={onSelect}
  >
    {icon}
    {children}
  </Radix.Item>
);

interface RadioProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly lang?: string }[];
  readonly onChange: (value: string) => void;
}

export const MenuRadio = ({ label, value, choices, onChange }: RadioProps) => (
  <Radix.RadioGroup value={value} onValueChange={onChange}>
    <MenuLabel>{label}</MenuLabel>
    {choices.map((choice) => (
      <Radix.RadioItem key={choice.value} value={choice.value} lang={choice.lang} className={itemLook}>
        <span className="flex-1">{choice.label}</span>
        <Radix.ItemIndicator>
          <Check aria-hidden className="size-3.5 text-brand" />
        </Radix.ItemIndicator>
      </Radix.RadioItem>
    ))}
  </Radix.RadioGroup>
);

export const MenuLabel = ({ children }: { readonly children: ReactNode }) => (
  <Radix.Label className="px-2 pt-2 pb-1 text-xs text-ink-3">{children}</Radix.Label>
);

export const MenuLine = () => <Radix.Separator className="my-1 h-px bg-line" />;
