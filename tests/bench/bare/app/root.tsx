import { Link, Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";

const places = ["I dag", "Virksomheder", "Kandidater", "Kontakter", "Mere"];

/** A frame of the product's size: a few lines of head, a skip link, places with icons, who is signed in. */
export default function Root() {
  return (
    <html lang="da">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#fbfcfb" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0f1817" media="(prefers-color-scheme: dark)" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
      </head>
      <body>
        <a href="#main" className="skip">
          Gå til indholdet
        </a>
        <nav className="frame-bar" aria-label="Steder">
          <ul className="frame-places">
            {places.map((place, n) => (
              <li key={place}>
                <Link to={`/firms/${n + 1}`} className="frame-place">
                  <svg
                    viewBox="0 0 24 24"
                    fill="none"
                    stroke="currentColor"
                    strokeWidth="1.75"
                    aria-hidden="true"
                  >
                    <path d="M4 6.5h16v13H4zM4 10.5h16M8.5 4v4M15.5 4v4M12 13.5v3M10.5 15h3" />
                  </svg>
                  {place}
                </Link>
              </li>
            ))}
          </ul>
          <p className="frame-who">
            Tove Tovholder
            <span>Flygtninge Job Stevns</span>
          </p>
        </nav>
        <main id="main">
          <Outlet />
        </main>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}
