import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { rows } from "../database.server";

export function loader({ params }: LoaderFunctionArgs) {
  return { rows: rows(params.kind === "contacts" ? "contacts" : "firms", Number(params.count)) };
}

export const meta: MetaFunction = () => [{ title: "Rows" }];

/** A list with its title, search and way on: one link a row, with name, day and a line of text. */
export default function Rows() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <header>
        <h1>Rows</h1>
        <Link to="/new" className="button">
          Add one
        </Link>
      </header>
      <Form method="get" role="search">
        <label htmlFor="q">Search</label>
        <input id="q" type="search" name="q" className="input" />
        <button type="submit" className="button">
          Search
        </button>
      </Form>
      <ul className="list">
        {rows.map((row) => (
          <li key={row.id} className="line">
            <Link to={`/firms/1?row=${row.id}`} className="line-link">
              <span className="line-head">
                <strong>{row.title}</strong>
                {row.at !== null && (
                  <time dateTime={row.at.toISOString()}>{row.at.toISOString().slice(0, 10)}</time>
                )}
              </span>
              <span className="line-text">{row.text}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/firms/25" rel="next">
        Next
      </Link>
    </>
  );
}
