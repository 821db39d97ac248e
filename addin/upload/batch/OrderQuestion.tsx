import { Field, Select } from "@fluentui/react-components";
import type { Campaign } from "../../../shared/campaign/campaign.ts";
import { unitOf } from "../../../shared/campaign/lookup.ts";
import { usePane } from "../../pane/app/pane-context.ts";
import type { BatchFile } from "./batch-file.ts";
import { type BatchState, type Order, receivedOf, rivalsOf } from "./batch-state.ts";

interface Props {
  readonly campaign: Campaign;
  readonly file: BatchFile;
  readonly state: BatchState;
  readonly onOrder: (order: Order) => void;
}

/** Several files of one unit: one of them, or all in the order they were received. Nobody guesses which is meant. */
export function OrderQuestion({ campaign, file, state, onOrder }: Props) {
  const { strings } = usePane();
  const words = strings.batch.order;
  const rivals = rivalsOf(file, state);
  const unit = unitOf(campaign, file.unit ?? "")?.officialName ?? "";
  const choices = choicesOf(rivals, state);
  const nameOf = (id: string): string => rivals.find((rival) => rival.id === id)?.path ?? "";
  const order = state.orders.get(file.unit ?? "");
  const isSettled = order !== undefined && rivals.every(({ id }) => order.among.includes(id));
  return (
    <Field
      label={words.label(unit)}
      hint={words.asked(rivals.length, unit)}
      style={{ gridTemplateColumns: "minmax(0, 1fr)" }}
    >
      <Select
        size="small"
        value={isSettled ? order.chosen.join() : ""}
        onChange={(_, { value }) => {
          const chosen = choices.find((choice) => choice.join() === value);
          if (chosen !== undefined) onOrder({ among: rivals.map(({ id }) => id), chosen });
        }}
      >
        <option value="">{strings.finding.notChosen}</option>
        {choices.map((choice) => (
          <option key={choice.join()} value={choice.join()}>
            {choice.length === 1
              ? words.single(nameOf(choice[0] ?? ""))
              : words.all(choice.map(nameOf).join(words.joined))}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Each alone; all as they were received, or as they lie where that does not tell; and, of two, the other way round. */
function choicesOf(rivals: readonly BatchFile[], state: BatchState): readonly (readonly string[])[] {
  const time = (file: BatchFile): number => Date.parse(receivedOf(file, state) ?? "") || 0;
  const all = rivals.toSorted((one, other) => time(one) - time(other)).map(({ id }) => id);
  return [...rivals.map(({ id }) => [id]), all, ...(all.length === 2 ? [all.toReversed()] : [])];
}
