import { coreText } from "~/app/i18n/core";
import { useText } from "~/app/i18n/use-text";
import { describe, FieldFrame, type FieldBasics } from "./field-frame";
import { OpenIcon } from "./icons";

type SelectProps = FieldBasics & {
  options: { value: string; label: string }[];
  defaultValue?: string;
  /** The words for no choice; `false` leaves that line out. Default "Vælg". */
  empty?: string | false;
};

/** A choice among many (municipalities, firms). For up to seven, Choice is easier to hit and to read. */
export function Select({
  label,
  help,
  error,
  optional,
  required,
  name,
  options,
  defaultValue,
  empty,
}: SelectProps) {
  const t = useText(coreText);
  const field = { name, label, help, error, optional, required };
  return (
    <FieldFrame {...field}>
      <div className="select">
        <select {...describe(field)} defaultValue={defaultValue} className="input">
          {empty !== false && <option value="">{empty ?? t.choose}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <OpenIcon />
      </div>
    </FieldFrame>
  );
}
