import { useState } from "react";
import { useAdministrator } from "../administrator-context.ts";
import { ChooseList } from "./ChooseList.tsx";
import { ListForm } from "./ListForm.tsx";

/** Danh mục: what the dropdowns offer and which wordings are understood. */
export function ListScreen() {
  const { campaign } = useAdministrator();
  const [chosen, setChosen] = useState(campaign.codeLists[0]?.id ?? null);
  const list = campaign.codeLists.find(({ id }) => id === chosen) ?? campaign.codeLists[0];
  if (list === undefined) return null;
  return (
    <>
      <ChooseList lists={campaign.codeLists} chosen={list.id} onChosen={setChosen} />
      <ListForm key={`${campaign.id} ${list.id}`} list={list} />
    </>
  );
}
