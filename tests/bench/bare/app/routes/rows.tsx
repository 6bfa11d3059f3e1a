import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { rows } from "../database.server";

export function loader({ params }: LoaderFunctionArgs) {
  return { rows: rows(Number(params.count)) };
}

export const meta: MetaFunction = () => [{ title: "Rows" }];

/** A list of firms, one link a line: name, town, day. */
export default function Rows() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <>
      <h1>Rows</h1>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/rows/1?firm=${row.id}`}>
              <strong>{row.name}</strong>
              <span>{row.town}</span>
              {row.lastContactAt && <time>{new Date(row.lastContactAt).toISOString().slice(0, 10)}</time>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
