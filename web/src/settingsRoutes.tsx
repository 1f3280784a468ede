import { createRoute } from '@tanstack/react-router';
import type { AuditQuery } from '@/api/audit';
import { laterPage } from '@/shell/laterPage';
import { app } from './appRoute';

type Search = Readonly<Record<string, unknown>>;

const security = createRoute({
  getParentRoute: () => app,
  path: '/settings/security',
  component: laterPage('SecurityRoute'),
});
const peopleRoute = createRoute({
  getParentRoute: () => app,
  path: '/settings/people',
  component: laterPage('PeopleRoute'),
});

const organisation = createRoute({
  getParentRoute: () => app,
  path: '/settings/organisation',
  component: laterPage('OrganisationRoute'),
});

const AUDIT_SEARCH = ['kind', 'object', 'actor', 'record', 'from', 'to'] as const;

const auditLog = createRoute({
  getParentRoute: () => app,
  path: '/settings/audit',
  validateSearch: (search: Readonly<Record<string, unknown>>): AuditQuery =>
    Object.fromEntries(
      AUDIT_SEARCH.flatMap((name) => {
        const value = search[name];
        return typeof value === 'string' && value !== '' ? [[name, value]] : [];
      }),
    ),
  component: laterPage('AuditRoute'),
});

const sso = createRoute({
  getParentRoute: () => app,
  path: '/settings/sso',
  component: laterPage('SsoRoute'),
});

const encryption = createRoute({
  getParentRoute: () => app,
  path: '/settings/encryption',
  component: laterPage('EncryptionRoute'),
});

const rights = createRoute({
  getParentRoute: () => app,
  path: '/settings/roles',
  validateSearch: ({ tab }: Readonly<Record<string, unknown>>): { readonly tab?: 'rules' } =>
    tab === 'rules' ? { tab } : {},
  component: laterPage('RightsRoute'),
});

const role = createRoute({
  getParentRoute: () => app,
  path: '/settings/roles/$role',
  component: laterPage('RoleRoute'),
});

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
  validateSearch: ({ tab }: Search): { readonly tab?: 'rules' | 'layout' } =>
    tab === 'rules' || tab === 'layout' ? { tab } : {},
  component: laterPage('ObjectModelRoute'),
});

const health = createRoute({
  getParentRoute: () => app,
  path: '/settings/health',
  component: laterPage('OperationRoute'),
});
const jobs = createRoute({
  getParentRoute: () => app,
  path: '/settings/jobs',
  component: laterPage('OperationRoute'),
});
const imports = createRoute({
  getParentRoute: () => app,
  path: '/settings/imports',
  component: laterPage('ImportsRoute'),
});

const feedback = createRoute({
  getParentRoute: () => app,
  path: '/settings/feedback',
  component: laterPage('OperationRoute'),
});

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
  imports,
  feedback,
  start,
] as const;
