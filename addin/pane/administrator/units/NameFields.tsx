import { Field, Input } from "@fluentui/react-components";
import type { UnitNames } from "../../../../shared/campaign/change/change.ts";
import { useWords } from "../use-words.ts";

interface Props {
  readonly names: UnitNames;
  readonly onNames: (names: UnitNames) => void;
}

export function NameFields({ names, onNames }: Props) {
  const { units: words } = useWords();
  const { officialName, reportingBody, shortName } = names;
  return (
    <>
      <Field label={words.officialName}>
        <Input
          value={officialName}
          maxLength={300}
          onChange={(_, { value }) => onNames({ ...names, officialName: value })}
        />
      </Field>
      <Field label={words.reportingBody}>
        <Input
          value={reportingBody}
          maxLength={300}
          onChange={(_, { value }) => onNames({ ...names, reportingBody: value })}
        />
      </Field>
      <Field label={words.shortName}>
        <Input value={shortName} maxLength={300} onChange={(_, { value }) => onNames({ ...names, shortName: value })} />
      </Field>
    </>
  );
}

/** Without spaces around them; null while one is missing. */
export function wholeNames({ officialName, reportingBody, shortName }: UnitNames): UnitNames | null {
  const names = {
    officialName: officialName.trim(),
    reportingBody: reportingBody.trim(),
    shortName: shortName.trim(),
  };
  return Object.values(names).includes("") ? null : names;
}
