import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { insertOne } from "../database.server";

/** Takes a form, inserts one row, redirects. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  insertOne(field("groupId"), field("userId"), field("note"));
  return redirect("/firms/1", 303);
}

export default function New() {
  return null;
}
