import type { Receipt } from "../../../shared/report/head.ts";
import { usePane } from "../app/pane-context.ts";
import { BusyButton } from "../parts/BusyButton.tsx";
import { Hint } from "../parts/Hint.tsx";
import type { ReporterDesk } from "./use-reporter.ts";

interface Props {
  readonly receipt: Receipt;
  readonly desk: ReporterDesk;
}

/** The receipt in the sheets themselves, for those who print them; only when asked for. */
export function ReceiptLine({ receipt, desk: { state, writeReceipt } }: Props) {
  const { strings } = usePane();
  const { receiptLine: words } = strings;
  const { work, receiptWritten } = state;
  return (
    <div>
      {receiptWritten !== true && (
        <BusyButton
          size="small"
          label={words.button}
          busyLabel={words.busy}
          busy={work === "receipt"}
          disabled={work !== null}
          onClick={() => writeReceipt(receipt)}
        />
      )}
      <div role="status">{receiptWritten !== null && <Hint>{receiptWritten ? words.done : words.left}</Hint>}</div>
    </div>
  );
}
