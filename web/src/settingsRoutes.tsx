import { createRoute } from '@tanstack/react-router';
import type { AuditQuery } from '@/api/audit';
import { laterPage } from '@/shell/laterPage';
import { app } from './appRoute';

type Search = Readonly<Record<string, unknown>>;

/** A page whose address says nothing more. */
export const page = <Path extends string>(path: Path, name: Parameters<typeof laterPage>[0]) =>
  createRoute({ getParentRoute: () => app, path, component: laterPage(name) });

const security = page('/settings/security', 'SecurityRoute');
const peopleRoute = page('/settings/people', 'PeopleRoute');

const organisation = page('/settings/organisation', 'OrganisationRoute');

const AUDIT_SEARCH = ['kind', 'object', 'actor', 'record', 'from', 'to'] as const;

const auditLog = createRoute({
  getParentRoute: () => app,
  path: '/settings/audit',
  validateSearch: (search: Search): AuditQuery =>
    Object.fromEntries(
      AUDIT_SEARCH.flatMap((name) => {
        const value = search[name];
        return typeof value === 'string' && value !== '' ? [[name, value]] : [];
      }),
    ),
  component: laterPage('AuditRoute'),
});

const sso = page('/settings/sso', 'SsoRoute');

const encryption = page('/settings/encryption', 'EncryptionRoute');

const rights = createRoute({
  getParentRoute: () => app,
  path: '/settings/roles',
  validateSearch: ({ tab }: Readonly<Record<string, unknown>>): { readonly tab?: 'rules' } =>
    tab === 'rules' ? { tab } : {},
  component: laterPage('RightsRoute'),
});

const role = page('/settings/roles/$role', 'RoleRoute');

const model = createRoute({
  getParentRoute: () => app,
  path: '/settings/objects',
  validateSearch: ({ tab }: Search): { readonly tab?: 'navigation' | 'dictionary' | 'file' } =>
    tab === 'navigation' || tab === 'dictionary' || tab === 'file' ? { tab } : {},
  component: laterPage('ModelRoute'),
});

const objectModel = createRoute({
  getParentRoute: () => app,
  path: '/settings/objects/$object',
  validateSearch: ({ tab }: Search): { readonly tab?: 'rules' | 'duplicates' | 'layout' } =>
    tab === 'rules' || tab === 'duplicates' || tab === 'layout' ? { tab } : {},
  component: laterPage('ObjectModelRoute'),
});

const health = page('/settings/health', 'OperationRoute');
const jobs = page('/settings/jobs', 'OperationRoute');
const webhooks = page('/settings/webhooks', 'WebhooksRoute');
const forms = page('/settings/forms', 'FormsRoute');
const form = page('/settings/forms/$form', 'FormRoute');
const websites = page('/settings/websites', 'WebsitesRoute');
const apps = page('/settings/apps', 'AppsRoute');
const bi = page('/settings/bi', 'BiRoute');
const whole = page('/settings/whole', 'WholeRoute');
const imports = page('/settings/imports', 'ImportsRoute');
const newImport = createRoute({
  getParentRoute: () => app,
  path: '/settings/imports/new',
  validateSearch: ({ object }: Search): { readonly object?: string } =>
    typeof object === 'string' ? { object } : {},
  component: laterPage('ImportRoute'),
});

const feedback = page('/settings/feedback', 'OperationRoute');

const samples = page('/settings/sample-data', 'OperationRoute');

const start = createRoute({
  getParentRoute: () => app,
  path: '/settings/start',
  validateSearch: ({ step }: Readonly<Record<string, unknown>>): { readonly step?: string } =>
    typeof step === 'string' ? { step } : {},
  component: laterPage('StartRoute'),
});

/** How somebody and the organisation are set up. */
export const settingsRoutes = [
  organisation,
  security,
  peopleRoute,
  rights,
  role,
  auditLog,
  sso,
  encryption,
  model,
  objectModel,
  health,
  jobs,
  webhooks,
  forms,
  form,
  websites,
  apps,
  bi,
  whole,
  imports,
  newImport,
  feedback,
  samples,
  start,
] as const;
