import type { AuditQuery } from './audit';

/** As `keys`, of what is administered; here, for the first list needs none of them. */
export const adminKeys = {
  security: ['security'] as const,
  passkeys: ['security', 'passkeys'] as const,
  sessions: ['security', 'sessions'] as const,
  tokens: ['security', 'tokens'] as const,
  /** People, teams and how they come in, as administrators see them. */
  people: ['people'] as const,
  users: ['people', 'users'] as const,
  accounts: ['people', 'accounts'] as const,
  teamTree: ['people', 'teams'] as const,
  policy: ['people', 'policy'] as const,
  handOver: (user: string) => ['people', 'handOver', user] as const,
  /** Where a field is used, or without one the object. */
  usage: (object: string, field?: string) => ['usage', object, field ?? null] as const,
  /** What is said of a text of the condition language. */
  trial: (object: string, asked: unknown) => ['trial', object, asked] as const,
  providers: ['providers'] as const,
  waysIn: ['waysIn'] as const,
  /** Roles with all their rights. */
  roleRights: ['roles', 'rights'] as const,
  /** What is changed about a role and not saved yet. */
  roleDraft: (name: string) => ['roleDraft', name] as const,
  sharingRules: ['sharingRules'] as const,
  currencies: ['organisation', 'currencies'] as const,
  rates: (currency: string) => ['organisation', 'rates', currency] as const,
  calendars: ['organisation', 'calendars'] as const,
  holidaySets: ['organisation', 'holidaySets'] as const,
  audit: (query: AuditQuery) => ['audit', query] as const,
  /** What goes on, what was imported and how the machine is. */
  operation: ['operation'] as const,
  jobs: ['operation', 'jobs'] as const,
  imports: ['operation', 'imports'] as const,
  exports: ['operation', 'exports'] as const,
  health: ['operation', 'health'] as const,
  feedback: ['feedback'] as const,
  ownFeedback: ['feedback', 'own'] as const,
  allFeedback: ['feedback', 'all'] as const,
  encryption: ['encryption'] as const,
  logRetention: ['logRetention'] as const,
  verification: ['verification'] as const,
};
