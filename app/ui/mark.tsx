/** The mark: one thin arch joining two points. Decorative; the name stands beside it in words. */
export function Mark({ className = "size-7" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} fill="none" aria-hidden="true">
      <path d="M5 23a11 11 0 0 1 22 0" stroke="currentColor" strokeWidth="2" />
      <circle cx="5" cy="23" r="3" fill="currentColor" />
      <circle cx="27" cy="23" r="3" fill="currentColor" />
    </svg>
  );
}
