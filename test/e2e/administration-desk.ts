import type { Workbench } from "./workbench.ts";

/** The administrator's screens as a person goes through them. */
export interface AdministrationDesk {
  /** From the list of jobs. */
  open(job: string): Promise<void>;
  back(): Promise<void>;
  /** In a card, by its heading: reason, button, and what was done is said. */
  confirm(card: string, button: string): Promise<void>;
}

export function administrationDesk({ pane, button }: Workbench): AdministrationDesk {
  return {
    open: (job) => pane.getByRole("button", { name: new RegExp(`^${job}`) }).click(),
    back: () => button("Về các việc quản trị").click(),
    confirm: async (card, label) => {
      const region = pane.getByRole("region", { name: card, exact: true });
      await region.getByLabel("Lý do").fill("Theo chỉ đạo của lãnh đạo Bộ");
      await region.getByRole("button", { name: label, exact: true }).click();
      await region.getByText(/^Đã thực hiện: /).waitFor();
    },
  };
}
