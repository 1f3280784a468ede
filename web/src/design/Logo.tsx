/** A person and the one they are known by: the regular whom everybody in the shop knows. */
export const Logo = () => (
  <svg aria-hidden viewBox="0 0 32 32" className="size-6 shrink-0">
    <rect width="32" height="32" rx="8" className="fill-brand" />
    <path
      d="M8 23c0-4.4 3.6-7 8-7s8 2.6 8 7"
      fill="none"
      strokeWidth="2.6"
      strokeLinecap="round"
      className="stroke-on-brand"
    />
    <circle cx="16" cy="10.5" r="3.6" fill="none" strokeWidth="2.6" className="stroke-on-brand" />
  </svg>
);
