import type { TFunction } from 'i18next';
import {
  Activity,
  AppWindow,
  Bell,
  Boxes,
  Building2,
  CalendarDays,
  ChartColumn,
  ChartPie,
  Copy,
  DatabaseBackup,
  FileInput,
  FileSpreadsheet,
  Gauge,
  Globe,
  KeyRound,
  ListChecks,
  LockKeyhole,
  type LucideIcon,
  ScrollText,
  ShieldCheck,
  Sparkles,
  Sun,
  Trash2,
  UserRoundCog,
  Users,
  Webhook,
} from 'lucide-react';
import type { RoleFunction, User } from '@/api/types';
import '@/features/cleansing/texts';
import '@/features/duplicates/texts';
import '@/features/inbox/texts';
import '@/features/quality/texts';
import '@/features/start/texts';

/** A page of the app that is not one of records. */
export interface Page {
  readonly to: string;
  readonly title: (t: TFunction) => string;
  readonly icon: LucideIcon;
  /** Who may go there: whoever has one of these functions, with none named administrators alone; everybody where it is absent. */
  readonly may?: readonly RoleFunction[];
}

/** How one is set up oneself, and the organisation: what stands in the menu with one's name. */
export const settingsPages: readonly Page[] = [
  { to: '/settings/security', title: (t) => t('shell.security'), icon: ShieldCheck },
  { to: '/settings/people', title: (t) => t('shell.people'), icon: Users, may: ['users', 'security'] },
  { to: '/settings/roles', title: (t) => t('shell.rights'), icon: UserRoundCog, may: ['roles'] },
  { to: '/settings/organisation', title: (t) => t('shell.organisation'), icon: Building2, may: ['settings'] },
  { to: '/settings/objects', title: (t) => t('shell.model'), icon: Boxes, may: ['schema'] },
  { to: '/settings/audit', title: (t) => t('shell.audit'), icon: ScrollText, may: ['audit'] },
  { to: '/settings/sso', title: (t) => t('shell.sso'), icon: KeyRound, may: [] },
  { to: '/settings/encryption', title: (t) => t('shell.encryption'), icon: LockKeyhole, may: ['security'] },
  { to: '/settings/health', title: (t) => t('shell.operation'), icon: Activity, may: [] },
  { to: '/settings/forms', title: (t) => t('jump.forms'), icon: FileInput, may: ['forms'] },
  { to: '/settings/websites', title: (t) => t('jump.websites'), icon: Globe, may: ['collect'] },
  { to: '/settings/webhooks', title: (t) => t('jump.webhooks'), icon: Webhook, may: ['webhooks'] },
  { to: '/settings/apps', title: (t) => t('jump.apps'), icon: AppWindow, may: ['apps'] },
  { to: '/settings/bi', title: (t) => t('jump.bi'), icon: ChartPie, may: ['bi'] },
  { to: '/settings/whole', title: (t) => t('jump.whole'), icon: DatabaseBackup, may: ['whole'] },
];

/** Every page that is not one of records. */
export const pages: readonly Page[] = [
  { to: '/today', title: (t) => t('shell.today'), icon: Sun },
  { to: '/calendar', title: (t) => t('shell.calendar'), icon: CalendarDays },
  { to: '/inbox', title: (t) => t('inbox.title'), icon: Bell },
  { to: '/dashboards', title: (t) => t('shell.reports'), icon: ChartColumn },
  { to: '/quality', title: (t) => t('quality.title'), icon: Gauge, may: ['quality'] },
  { to: '/duplicates', title: (t) => t('duplicates.title'), icon: Copy, may: ['quality'] },
  { to: '/cleansing', title: (t) => t('cleansing.title'), icon: Sparkles, may: ['quality'] },
  { to: '/recycle-bin', title: (t) => t('bin.title'), icon: Trash2 },
  ...settingsPages,
  { to: '/settings/imports', title: (t) => t('jump.imports'), icon: FileSpreadsheet },
  { to: '/settings/start', title: (t) => t('start.wizard.title'), icon: ListChecks, may: ['settings'] },
];

/** Whether somebody may go there. */
export const isOpenTo = ({ may }: Page, user: User): boolean =>
  may === undefined || user.role === 'administrator' || may.some((it) => user.functions?.includes(it));
