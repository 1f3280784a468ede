/** What shows that a step was taken. */
export type Proof =
  | { readonly kind: 'records'; readonly object: string; readonly filter: string }
  | { readonly kind: 'views' }
  | { readonly kind: 'imports' }
  | { readonly kind: 'colleagues' }
  | { readonly kind: 'organisation' }
  | { readonly kind: 'secondFactor' }
  | { readonly kind: 'verified' }
  | { readonly kind: 'columns' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'feedback' };

/** Where a step is taken: a list, or a page of settings. */
export type Way =
  | { readonly object: string }
  | {
      readonly page:
        | '/settings/start'
        | '/settings/people'
        | '/settings/security'
        | '/settings/audit'
        | '/settings/imports';
    }
  /** The menu with one's own name. */
  | { readonly menu: true }
  | { readonly feedback: true };

export interface Step {
  readonly name: (typeof STEP_NAMES)[number];
  readonly proof: Proof;
  readonly way: Way;
}

export const STEP_NAMES = [
  'account',
  'contact',
  'lead',
  'opportunity',
  'call',
  'task',
  'ticket',
  'answer',
  'note',
  'campaign',
  'segment',
  'view',
  'import',
  'organisation',
  'colleagues',
  'secondFactor',
  'verified',
  'columns',
  'preferences',
  'feedback',
] as const;

const mine = 'createdBy == me()';

const own = (name: Step['name'], object: string, filter = mine): Step => ({
  name,
  proof: { kind: 'records', object, filter },
  way: { object },
});

const view: Step = { name: 'view', proof: { kind: 'views' }, way: { object: 'account' } };
const bringIn: Step = { name: 'import', proof: { kind: 'imports' }, way: { page: '/settings/imports' } };
const safe: Step = {
  name: 'secondFactor',
  proof: { kind: 'secondFactor' },
  way: { page: '/settings/security' },
};
const contact = own('contact', 'contact');
const task = own('task', 'task');

const STEPS: Readonly<Record<string, readonly Step[]>> = {
  salesperson: [contact, own('opportunity', 'opportunity'), own('call', 'call'), task, view],
  salesManager: [own('opportunity', 'opportunity'), own('task', 'task'), own('note', 'note'), view, safe],
  serviceAgent: [
    contact,
    own('ticket', 'ticket'),
    own('answer', 'ticket', "updatedBy == me() && (status == 'resolved' || status == 'closed')"),
    own('note', 'note'),
    view,
  ],
  marketer: [own('lead', 'lead'), own('campaign', 'campaign'), own('segment', 'segment'), bringIn, view],
  dataSteward: [own('account', 'account'), bringIn, view, own('note', 'note'), safe],
  executive: [
    view,
    { name: 'columns', proof: { kind: 'columns' }, way: { object: 'account' } },
    { name: 'preferences', proof: { kind: 'preferences' }, way: { menu: true } },
    safe,
    { name: 'feedback', proof: { kind: 'feedback' }, way: { feedback: true } },
  ],
  administrator: [
    { name: 'organisation', proof: { kind: 'organisation' }, way: { page: '/settings/start' } },
    { name: 'colleagues', proof: { kind: 'colleagues' }, way: { page: '/settings/people' } },
    bringIn,
    safe,
    { name: 'verified', proof: { kind: 'verified' }, way: { page: '/settings/audit' } },
  ],
};

/** The five first steps of a role; of one that somebody made here, those of selling. */
export const stepsOf = (role: string): readonly Step[] => STEPS[role] ?? STEPS.salesperson ?? [];
