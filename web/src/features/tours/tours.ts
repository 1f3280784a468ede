/** What shows that somebody has taken a step herself: she used what it points at, or came to an address that looks like this. */
export type Done = { readonly used: true } | { readonly came: RegExp };

export interface TourStep {
  /** The address where it is taken. */
  readonly page: string;
  /** The `data-tour` of what it points at. */
  readonly target: string;
  /** The object whose list or board it is; left out for whoever may not see that. */
  readonly object?: string;
  /** Without it one goes on by “next” alone. */
  readonly done?: Done;
}

const USED: Done = { used: true };

/** Every step that there is; the texts of a step are found by its name. */
export const TOUR_STEPS = {
  today: { page: '/today', target: 'today' },
  dealViews: { page: '/o/opportunity', object: 'opportunity', target: 'views', done: USED },
  toBoard: {
    page: '/o/opportunity',
    object: 'opportunity',
    target: 'switch',
    done: { came: /^\/o\/opportunity\/board/ },
  },
  cards: { page: '/o/opportunity/board', object: 'opportunity', target: 'board', done: USED },
  create: { page: '/o/contact', object: 'contact', target: 'create', done: USED },
  search: { page: '/o/account', object: 'account', target: 'search', done: USED },
  accountList: { page: '/o/account', object: 'account', target: 'records', done: USED },
  dashboard: { page: '/dashboards', target: 'dashboards' },
  period: { page: '/dashboards', target: 'dashboard-filters', done: USED },
  reports: { page: '/reports', target: 'reports', done: { came: /^\/reports\/./ } },
  ticketViews: { page: '/o/ticket', object: 'ticket', target: 'views', done: USED },
  ticketList: { page: '/o/ticket', object: 'ticket', target: 'records', done: USED },
  ticketBoard: {
    page: '/o/ticket',
    object: 'ticket',
    target: 'switch',
    done: { came: /^\/o\/ticket\/board/ },
  },
  inbox: { page: '/inbox', target: 'inbox' },
  leadFilter: { page: '/o/lead', object: 'lead', target: 'filter', done: USED },
  leadList: { page: '/o/lead', object: 'lead', target: 'records', done: USED },
  campaigns: { page: '/o/campaign', object: 'campaign', target: 'records' },
  contactFilter: { page: '/o/contact', object: 'contact', target: 'filter', done: USED },
  contactCells: { page: '/o/contact', object: 'contact', target: 'records', done: USED },
  imports: { page: '/settings/imports', target: 'imports' },
  bin: { page: '/recycle-bin', target: 'bin' },
  organisation: { page: '/settings/start', target: 'set-up' },
  people: { page: '/settings/people', target: 'invite' },
  roles: { page: '/settings/roles', target: 'roles' },
  objects: { page: '/settings/objects', target: 'objects' },
  health: { page: '/settings/health', target: 'operation' },
  audit: { page: '/settings/audit', target: 'audit' },
} as const satisfies Readonly<Record<string, TourStep>>;

export type StepName = keyof typeof TOUR_STEPS;

/** The tours, each for a role, in the order of its steps. */
export const TOURS = {
  salesperson: ['today', 'dealViews', 'toBoard', 'cards', 'accountList', 'create', 'search'],
  salesManager: ['dashboard', 'period', 'reports', 'dealViews', 'toBoard', 'accountList'],
  serviceAgent: ['ticketViews', 'ticketList', 'ticketBoard', 'create', 'inbox', 'search'],
  marketer: ['leadFilter', 'leadList', 'campaigns', 'imports', 'reports'],
  dataSteward: ['contactFilter', 'contactCells', 'imports', 'bin', 'reports'],
  administrator: ['organisation', 'people', 'roles', 'objects', 'imports', 'health', 'audit'],
} as const satisfies Readonly<Record<string, readonly StepName[]>>;

export type TourName = keyof typeof TOURS;

/** Roles that have no tour of their own are shown that of another. */
const LIKE: Readonly<Record<string, TourName>> = { executive: 'salesManager' };

export const tourOf = (role: string): TourName =>
  role in TOURS ? (role as TourName) : (LIKE[role] ?? 'salesperson');

export const stepOf = (name: StepName): TourStep => TOUR_STEPS[name];

/** Under this name it is remembered that somebody has taken a tour. */
export const markOf = (tour: TourName) => `tour.${tour}`;
