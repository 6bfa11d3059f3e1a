import type { ReactNode } from "react";
import { classes } from "./classes";
import {
  describe,
  FieldError,
  FieldHelp,
  fieldId,
  labelId,
  OptionalMark,
  type FieldBasics,
} from "./field-frame";

type ChoiceProps = FieldBasics & {
  options: { value: string; label: ReactNode; help?: ReactNode }[];
  /** The value, or with `multiple` the values, chosen from the start. */
  defaultValue?: string | string[] | null;
  /** Several may be chosen: tick boxes posting the same name. */
  multiple?: boolean;
  /** "row" puts short choices side by side. */
  layout?: "column" | "row";
  /** Larger words, for a page that asks one thing. */
  large?: boolean;
};

/** One question with big answers to tap: radio buttons, or tick boxes with `multiple`. `label` is the legend. */
export function Choice({ options, defaultValue, multiple, layout = "column", large, ...field }: ChoiceProps) {
  const chosen = Array.isArray(defaultValue) ? defaultValue : defaultValue ? [defaultValue] : [];
  const { id, required, ...about } = describe(field);
  return (
    <fieldset aria-describedby={about["aria-describedby"]} className="min-w-0">
      <legend className="font-semibold">
        <span id={labelId(field.name)}>{field.label}</span>
        {field.optional && <OptionalMark />}
      </legend>
      <FieldHelp name={field.name}>{field.help}</FieldHelp>
      <div
        className={classes(
          "mt-2 flex gap-2",
          layout === "row" ? "flex-wrap" : "flex-col",
          large && "text-lg",
        )}
      >
        {options.map((option, index) => {
          const optionId = index === 0 ? id : `${fieldId(field.name)}-${option.value}`;
          return (
            <label key={option.value} htmlFor={optionId} className="choice">
              <input
                id={optionId}
                type={multiple ? "checkbox" : "radio"}
                name={field.name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
                required={required && !multiple}
                aria-describedby={option.help ? `${optionId}-about` : undefined}
                className="tick"
              />
              <span className="min-w-0">
                {option.label}
                {option.help && (
                  <span
                    id={`${optionId}-about`}
                    className="block text-[0.9375rem] leading-snug text-ink-soft"
                  >
                    {option.help}
                  </span>
                )}
              </span>
            </label>
          );
        })}
      </div>
      <FieldError name={field.name} error={field.error} />
    </fieldset>
  );
}
