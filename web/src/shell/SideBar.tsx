import { Link } from '@tanstack/react-router';
import { Plus, Search, Sun, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/design/Button';
import { Kbd } from '@/design/Kbd';
import { quietly } from '@/design/Later';
import { Logo } from '@/design/Logo';
import { ObjectIcon } from '@/design/ObjectIcon';
import { useLanguage } from '@/i18n/useLanguage';
import { textOf } from '@/schema/schema';
import { useGroupLabel } from '@/schema/useGroupLabel';
import { useSchema } from '@/schema/useSchema';
import { CreateMenu } from './CreateMenu';
import { UserMenu } from './UserMenu';
import { wayLook } from './wayLook';

const Bell = quietly(() => import('@/features/inbox/Bell').then((it) => ({ default: it.Bell })));

const MOD = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

const LaterLinks = quietly(() => import('./LaterLinks').then((it) => ({ default: it.LaterLinks })));

interface Props {
  readonly onJump: () => void;
  /** Told when a way to somewhere else was taken. */
  readonly onLeave?: () => void;
}

export function SideBar({ onJump, onLeave }: Props) {
  const { t } = useTranslation();
  const isLater = useLater();
  const leave = onLeave ? { onLeave } : {};
  return (
    <div className="flex h-full flex-col bg-side">
      <div className="flex h-12 shrink-0 items-center gap-2.5 pr-2 pl-4 font-semibold">
        <Logo />
        <span className="flex-1">{t('common.product')}</span>
        <Bell />
      </div>
      <div className="flex shrink-0 gap-1.5 px-2">
        <button
          type="button"
          onClick={onJump}
          data-tour="search"
          className="flex h-7 min-w-0 flex-1 items-center gap-1.5 rounded-control border border-line bg-panel px-2 text-ink-3 hover:border-line-2 pointer-coarse:h-10"
        >
          <Search aria-hidden className="size-3.5 shrink-0" />
          <span className="min-w-0 flex-1 truncate text-left">{t('shell.jump')}</span>
          <span className="hidden pointer-fine:inline">
            <Kbd>{MOD}</Kbd>
          </span>
        </button>
        <CreateMenu
          trigger={
            <Button
              look="primary"
              data-tour="create"
              aria-label={t('shell.create')}
              title={t('shell.create')}
              className="w-7 px-0! pointer-coarse:w-10"
            >
              <Plus aria-hidden className="size-4" />
            </Button>
          }
        />
      </div>
      <div className="shrink-0 px-2 pt-3">
        <DayLinks {...leave} />
      </div>
      <ObjectNav {...leave} />
      <div className="shrink-0 border-t border-line p-2">
        <ReportsLink {...leave} />
        {isLater && <LaterLinks {...leave} />}
        <BinLink {...leave} />
        <UserMenu />
      </div>
    </div>
  );
}

/** True some seconds later: what nobody waits for does not hold up what everybody does. */
function useLater() {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), 3_000);
    return () => clearTimeout(timer);
  }, []);
  return isLater;
}

function DayLinks({ onLeave }: Pick<Props, 'onLeave'>) {
  const { t } = useTranslation();
  if (!useSchema().objects.some((object) => object.calendar)) return null;
  return (
    <>
      <Link to="/today" onClick={onLeave} {...wayLook}>
        <Sun aria-hidden className="size-4 shrink-0" />
        <span className="truncate">{t('shell.today')}</span>
      </Link>
      <Link to="/calendar" search={{}} onClick={onLeave} {...wayLook}>
        <ObjectIcon name="calendar-days" className="size-4 shrink-0" />
        <span className="truncate">{t('shell.calendar')}</span>
      </Link>
    </>
  );
}

function ReportsLink({ onLeave }: Pick<Props, 'onLeave'>) {
  const { t } = useTranslation();
  return (
    <Link to="/dashboards" onClick={onLeave} {...wayLook}>
      <ObjectIcon name="chart-pie" className="size-4 shrink-0" />
      <span className="truncate">{t('shell.reports')}</span>
    </Link>
  );
}

function BinLink({ onLeave }: Pick<Props, 'onLeave'>) {
  const { t } = useTranslation();
  return (
    <Link to="/recycle-bin" search={{}} onClick={onLeave} {...wayLook}>
      <Trash2 aria-hidden className="size-4 shrink-0" />
      <span className="truncate">{t('bin.title')}</span>
    </Link>
  );
}

function ObjectNav({ onLeave }: Pick<Props, 'onLeave'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const schema = useSchema();
  const groupLabel = useGroupLabel();
  return (
    <nav aria-label={t('shell.objects')} className="min-h-0 flex-1 overflow-y-auto px-2 py-3">
      {schema.groups().map(({ group, label, objects }, at) => (
        <div key={group || at} className="mb-3">
          <p className="px-2 pb-1 text-xs text-ink-3">{groupLabel(group, label)}</p>
          <ul>
            {objects.map((object) => (
              <li key={object.name}>
                <Link to="/o/$object" params={{ object: object.name }} onClick={onLeave} {...wayLook}>
                  <ObjectIcon name={object.icon} className="size-4 shrink-0" />
                  <span className="truncate">{textOf(object.plural, language)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
