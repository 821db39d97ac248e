import { Checkbox } from "@fluentui/react-components";
import type { AnnexRows } from "../../../shared/annex/reading.ts";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import type { SubmissionOptions } from "../../../shared/report/submission.ts";
import { usePane } from "../app/pane-context.ts";

interface Props {
  readonly campaign: Campaign;
  readonly checked: { readonly annexes: readonly AnnexRows[]; readonly options: SubmissionOptions };
  readonly onAnswer: (options: SubmissionOptions) => void;
}

/** An annex without rows is either forgotten or has nothing to report: the unit says which. */
export function NothingToReport({ campaign, checked, onAnswer }: Props) {
  const { strings } = usePane();
  const { options } = checked;
  const empty = campaign.annexes.filter(
    ({ id }) =>
      options.nothingToReport.includes(id) ||
      !checked.annexes.some(({ annex, rows }) => annex === id && rows.length > 0),
  );
  if (empty.length === 0) return null;
  const declare = (annex: string, nothing: boolean): void => {
    const others = options.nothingToReport.filter((id) => id !== annex);
    onAnswer({ ...options, nothingToReport: nothing ? [...others, annex] : others });
  };
  return (
    <fieldset style={{ border: "none", margin: 0, padding: 0 }}>
      <legend style={{ padding: 0 }}>{strings.check.nothingHeading}</legend>
      {empty.map(({ id, sheetName }) => (
        <Checkbox
          key={id}
          label={strings.check.nothing(sheetName)}
          checked={options.nothingToReport.includes(id)}
          onChange={(_, { checked: nothing }) => declare(id, nothing === true)}
        />
      ))}
    </fieldset>
  );
}
