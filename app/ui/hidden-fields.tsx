type HiddenFieldsProps = {
  /** From the loader: makes the same form posted twice count once. */
  requestId?: string;
  /** The version that was shown: the second of two who edit is told. */
  version?: number;
  /** Any further values the action needs. */
  values?: Record<string, string>;
};

/** The hidden fields of an editing form: `requestId`, `version`, and others by name. */
export function HiddenFields({ requestId, version, values }: HiddenFieldsProps) {
  return (
    <>
      {requestId !== undefined && <input type="hidden" name="requestId" value={requestId} />}
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      {Object.entries(values ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
