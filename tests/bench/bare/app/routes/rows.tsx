import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { rows } from "../database.server";

export function loader({ params }: LoaderFunctionArgs) {
  return { rows: rows(params.kind === "contacts" ? "contacts" : "firms", Number(params.count)) };
}

export const meta: MetaFunction = () => [{ title: "Rows" }];

/** A list, one link a row: name, day and a line of text. */
export default function Rows() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>Rows</h1>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/firms/1?row=${row.id}`}>
              <strong>{row.title}</strong>
              {row.at !== null && (
                <time dateTime={row.at.toISOString()}>{row.at.toISOString().slice(0, 10)}</time>
              )}
              <span>{row.text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
