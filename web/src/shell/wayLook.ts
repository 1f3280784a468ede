/** How a way to somewhere else looks in the side bar. */
export const wayLook = {
  className: 'flex h-7 items-center gap-2 rounded-control px-2 pointer-coarse:h-10',
  activeProps: { className: 'bg-brand-soft text-brand-2 weight-strong' },
  inactiveProps: { className: 'text-ink-2 hover:bg-hover hover:text-ink' },
};
