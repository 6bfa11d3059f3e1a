type Method = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Ends this process with SIGKILL when a method that takes SQL is called with a certain statement.
 * @param fatal a part of the statement
 * @returns how to end it at once
 */
export function dieAt(fatal: string, on: object, name: string): () => void {
  const die = () => void process.kill(process.pid, "SIGKILL");
  const methods = on as Record<string, Method>;
  const own = methods[name];
  if (!own) throw new Error(`no ${name} to watch`);
  methods[name] = function (...args) {
    const [statement] = args;
    const text = typeof statement === "string" ? statement : (statement as { text?: string } | null)?.text;
    if (text?.includes(fatal)) die();
    return own.apply(this, args);
  };
  return die;
}
