import { createRoute } from '@tanstack/react-router';
import type { AuditQuery } from '@/api/audit';
import { ModelRoute, ObjectModelRoute } from '@/shell/ModelRoutes';
import { OperationRoute, StartRoute } from '@/shell/OperationRoute';
import {
  AuditRoute,
  EncryptionRoute,
  OrganisationRoute,
  PeopleRoute,
  SecurityRoute,
  SsoRoute,
} from '@/shell/OtherRoutes';
import { RightsRoute, RoleRoute } from '@/shell/RightsRoutes';
import { app } from './appRoute';

type Search = Readonly<Record<string, unknown>>;

const security = createRoute({
  getParentRoute: () => app,
  path: '/settings/security',
  component: SecurityRoute,
});
const peopleRoute = createRoute({
  getParentRoute: () => app,
  path: '/settings/people',
  component: PeopleRoute,
});

const organisation = createRoute({
  getParentRoute: () => app,
  path: '/settings/organisation',
  component: OrganisationRoute,
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
  component: AuditRoute,
});

const sso = createRoute({ getParentRoute: () => app, path: '/settings/sso', component: SsoRoute });

const encryption = createRoute({
  getParentRoute: () => app,
  path: '/settings/encryption',
  component: EncryptionRoute,
});

const rights = createRoute({
  getParentRoute: () => app,
  path: '/settings/roles',
  validateSearch: ({ tab }: Readonly<Record<string, unknown>>): { readonly tab?: 'rules' } =>
    tab === 'rules' ? { tab } : {},
  component: RightsRoute,
});

const role = createRoute({
  getParentRoute: () => app,
  path: '/settings/roles/$role',
  component: RoleRoute,
});

const model = createRoute({
  getParentRoute: () => app,
  path: '/settings/objects',
  validateSearch: ({ tab }: Search): { readonly tab?: 'dictionary' | 'file' } =>
    tab === 'dictionary' || tab === 'file' ? { tab } : {},
  component: ModelRoute,
});

const objectModel = createRoute({
  getParentRoute: () => app,
  path: '/settings/objects/$object',
  validateSearch: ({ tab }: Search): { readonly tab?: 'rules' | 'layout' } =>
    tab === 'rules' || tab === 'layout' ? { tab } : {},
  component: ObjectModelRoute,
});

const health = createRoute({
  getParentRoute: () => app,
  path: '/settings/health',
  component: OperationRoute,
});
const jobs = createRoute({ getParentRoute: () => app, path: '/settings/jobs', component: OperationRoute });
const imports = createRoute({
  getParentRoute: () => app,
  path: '/settings/imports',
  component: OperationRoute,
});

const feedback = createRoute({
  getParentRoute: () => app,
  path: '/settings/feedback',
  component: OperationRoute,
});

const start = createRoute({
  getParentRoute: () => app,
  path: '/settings/start',
  validateSearch: ({ step }: Readonly<Record<string, unknown>>): { readonly step?: string } =>
    typeof step === 'string' ? { step } : {},
  component: StartRoute,
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
