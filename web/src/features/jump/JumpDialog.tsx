import { useNavigate } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { CircleHelp, Plus } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Backdrop } from '@/design/Backdrop';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useOpenCreate } from '@/features/create/CreateContext';
import { useOpenHelp } from '@/features/help/HelpContext';
import { spell } from '@/features/help/pinyin';
import { FoundRecords } from '@/features/jump/FoundRecords';
import { isOpenTo, pages } from '@/features/jump/pages';
import { useFound } from '@/features/jump/useFound';
import { useKnownViews } from '@/features/jump/useKnownViews';
import { useRecent } from '@/features/jump/useRecent';
import { useSession } from '@/features/session/useSession';
import { useLanguage } from '@/i18n/useLanguage';
import { inUsualOrder } from '@/schema/navigation';
import { midSentence, textOf } from '@/schema/schema';
import { useSchema } from '@/schema/useSchema';

interface Props {
  /** What was typed before it was there. */
  readonly begun?: string;
  readonly onClose: () => void;
}

const itemLook =
  'flex h-9 cursor-default items-center gap-2.5 rounded-control px-2.5 select-none data-[selected=true]:bg-brand-soft data-[selected=true]:text-ink pointer-coarse:h-11 [&>svg]:size-4 [&>svg]:text-ink-3';

/** What something is found by: its names, and as they are spelt. */
const heard = (...names: readonly string[]) =>
  names.flatMap((name) => {
    const { whole, initials } = spell(name);
    return [name, whole, initials];
  });

/** Type a few letters, press Enter, be there. */
export function JumpDialog({ begun = '', onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const navigate = useNavigate();
  const openCreate = useOpenCreate();
  const openHelp = useOpenHelp();
  const user = useSession()?.user;
  const recent = useRecent();
  const views = useKnownViews();
  const [typed, setTyped] = useState(begun);
  const found = useFound(typed);
  const go = (act: () => void) => {
    onClose();
    act();
  };
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Backdrop />
        <Radix.Content
          aria-describedby={undefined}
          className="anim-pop fixed inset-x-2 top-2 z-40 mx-auto max-w-xl overflow-hidden rounded-panel border border-line bg-raise shadow-pop outline-none sm:top-[14vh]"
        >
          <Radix.Title className="sr-only">{t('jump.title')}</Radix.Title>
          <Command label={t('jump.title')} loop>
            <Command.Input
              autoFocus
              value={typed}
              onValueChange={setTyped}
              placeholder={t('jump.placeholder')}
              className="h-12 w-full border-b border-line bg-transparent px-4 text-base placeholder:text-ink-3 focus-visible:outline-none"
            />
            <Command.List className="max-h-[50vh] overflow-y-auto p-1.5 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3">
              {found.groups.length === 0 && (
                <Command.Empty className="px-2.5 py-6 text-center text-ink-2">
                  {found.isLooking
                    ? t('jump.looking')
                    : found.isFailed
                      ? t('jump.failed')
                      : t('jump.nothing')}
                </Command.Empty>
              )}
              <FoundRecords
                groups={found.groups}
                look={itemLook}
                onOpen={(object, id) => go(() => navigate({ to: '/o/$object/$id', params: { object, id } }))}
              />
              {typed === '' && recent.length > 0 && (
                <Command.Group heading={t('jump.recent')}>
                  {recent.map(({ object, id, label }) => (
                    <Command.Item
                      key={id}
                      value={`recent ${id}`}
                      className={itemLook}
                      onSelect={() => go(() => navigate({ to: '/o/$object/$id', params: { object, id } }))}
                    >
                      <ObjectIcon name={schema.find(object)?.icon ?? ''} />
                      <span className="truncate">{label}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {typed !== '' && (
                <Command.Group heading={t('jump.views')}>
                  {views.map(({ object, view }) => (
                    <Command.Item
                      key={view.id}
                      value={`view ${object.name} ${view.name}`}
                      keywords={heard(view.name)}
                      className={itemLook}
                      onSelect={() =>
                        go(() =>
                          navigate({
                            to: '/o/$object',
                            params: { object: object.name },
                            search: { view: view.id },
                          }),
                        )
                      }
                    >
                      <ObjectIcon name={object.icon} />
                      <span className="truncate">{view.name}</span>
                      <span className="ml-auto truncate pl-3 text-xs text-ink-3">
                        {textOf(object.plural, language)}
                      </span>
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              <Command.Group heading={t('jump.go')}>
                {inUsualOrder(schema.objects, (object) => object.name).map((object) => (
                  <Command.Item
                    key={object.name}
                    value={`go ${object.name}`}
                    keywords={heard(...Object.values(object.plural), ...Object.values(object.label))}
                    className={itemLook}
                    onSelect={() => go(() => navigate({ to: '/o/$object', params: { object: object.name } }))}
                  >
                    <ObjectIcon name={object.icon} />
                    {textOf(object.plural, language)}
                  </Command.Item>
                ))}
                {user &&
                  pages
                    .filter((page) => isOpenTo(page, user))
                    .map(({ to, title, icon: Icon }) => {
                      const name = title(t);
                      return (
                        <Command.Item
                          key={to}
                          value={`go ${to}`}
                          keywords={heard(name)}
                          className={itemLook}
                          onSelect={() => go(() => navigate({ to, search: {} }))}
                        >
                          <Icon aria-hidden />
                          {name}
                        </Command.Item>
                      );
                    })}
                <Command.Item
                  value="go help guide"
                  keywords={heard(t('shell.help'))}
                  className={itemLook}
                  onSelect={() => go(() => openHelp())}
                >
                  <CircleHelp aria-hidden />
                  {t('shell.help')}
                </Command.Item>
              </Command.Group>
              <Command.Group heading={t('jump.create')}>
                {inUsualOrder(schema.creatable(), (object) => object.name).map((object) => (
                  <Command.Item
                    key={object.name}
                    value={`new ${object.name}`}
                    keywords={heard(...Object.values(object.label))}
                    className={itemLook}
                    onSelect={() => go(() => openCreate(object.name))}
                  >
                    <Plus aria-hidden />
                    {t('create.title', { object: midSentence(object.label, language) })}
                  </Command.Item>
                ))}
              </Command.Group>
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
