export { ModelRoute, ObjectModelRoute } from './ModelRoutes';
export { OperationRoute, StartRoute } from './OperationRoute';
export {
  AuditRoute,
  EncryptionRoute,
  InboxRoute,
  OrganisationRoute,
  PeopleRoute,
  RecycleBinRoute,
  SecurityRoute,
  SsoRoute,
} from './OtherRoutes';
export { RightsRoute, RoleRoute } from './RightsRoutes';
