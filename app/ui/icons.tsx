import type { ReactNode } from "react";

/** One weight, round ends, on a 24 grid: drawn with the same pen as the mark. Always beside a word. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 24 24" className="icon" aria-hidden="true">
      {children}
    </svg>
  );
}

/** I dag: the page of today in a diary. */
export const TodayIcon = () => (
  <Icon>
    <path d="M4 6.5h16v13H4zM4 10.5h16M8.5 4v4M15.5 4v4" />
    <path d="M12 13.5v3M10.5 15h3" />
  </Icon>
);
/** Virksomheder: a workshop with a saw-tooth roof. */
export const FirmIcon = () => (
  <Icon>
    <path d="M4 20V10l5 3.5V10l5 3.5V10l6 4v6zM9 20v-3h3v3" />
  </Icon>
);
/** Kandidater: people. */
export const PersonIcon = () => (
  <Icon>
    <circle cx="12" cy="8" r="3.75" />
    <path d="M4.75 20c.8-4 3.7-6 7.25-6s6.45 2 7.25 6" />
  </Icon>
);
/** Mere: three lines of a list. */
export const MoreIcon = () => (
  <Icon>
    <path d="M4 7h16M4 12h16M4 17h10" />
  </Icon>
);
/** Indbakke: a tray. */
export const InboxIcon = () => (
  <Icon>
    <path d="M4 13.5 6.5 5h11L20 13.5V19H4zM4 13.5h4.5L10 16h4l1.5-2.5H20" />
  </Icon>
);
/** Organisationer: houses side by side. */
export const OrganisationsIcon = () => (
  <Icon>
    <path d="M3.5 20v-9l5-4 5 4v9zM13.5 20h7v-7l-3.5-2.75-3.5 2.5M8.5 20v-4" />
  </Icon>
);
/** Log en kontakt: a pen. */
export const PenIcon = () => (
  <Icon>
    <path d="m4.5 19.5 1-4.25L16 4.75l3.25 3.25L8.75 18.5zM13.75 7 17 10.25" />
  </Icon>
);
/** Søg. */
export const SearchIcon = () => (
  <Icon>
    <circle cx="10.5" cy="10.5" r="6" />
    <path d="m15 15 5 5" />
  </Icon>
);
/** Back to where one came from. */
export const BackIcon = () => (
  <Icon>
    <path d="M19 12H5.5M11 6l-6 6 6 6" />
  </Icon>
);
/** Something done. */
export const DoneIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.5L19 7.5" />
  </Icon>
);
/** Something to look at. */
export const HeedIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8.25" />
    <path d="M12 7.75v5M12 16.1v.1" />
  </Icon>
);
/** For the group alone: a closed lock. */
export const LockIcon = () => (
  <Icon>
    <path d="M5.5 11h13v9h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2" />
  </Icon>
);
/** May be shared: out of the box and on. */
export const ShareIcon = () => (
  <Icon>
    <path d="M12 14.5V4M8 7.75 12 3.75l4 4M7 11H5.5v9h13v-9H17" />
  </Icon>
);
/** A list that opens downwards. */
export const OpenIcon = () => (
  <Icon>
    <path d="m6.5 9.5 5.5 5.5 5.5-5.5" />
  </Icon>
);
