import { becomePerson, currentPerson } from "../become-person.ts";
import { element } from "./element.ts";
import { WORDS } from "./words.ts";

interface DemoPerson {
  readonly user: string;
  readonly name: string;
}

/** Who tries things out: a list of the demo people. Stays away where no server knows any. `changed` opens the pane anew. */
export function personSwitch(say: (line: string) => void, changed: () => void): HTMLElement {
  const choice = element("select", { "aria-label": WORDS.person }, element("option", { value: "" }, WORDS.nobody));
  const view = element("label", { class: "person", hidden: "" }, WORDS.person, choice);
  const show = (): void => {
    choice.value = currentPerson() ?? "";
  };
  choice.addEventListener("change", async () => {
    const { value, selectedOptions } = choice;
    const name = selectedOptions[0]?.textContent ?? value;
    say(WORDS.becoming(name));
    const done = value === "" ? false : await becomePerson(value);
    say(done ? WORDS.became(name) : WORDS.notBecome);
    show();
    if (done) changed();
  });
  // The pane's own sign-in writes into the storage of this window.
  window.addEventListener("storage", show);
  void demoPeople().then((people) => {
    choice.append(...people.map(({ user, name }) => element("option", { value: user }, name)));
    view.hidden = people.length === 0;
    show();
  });
  return view;
}

async function demoPeople(): Promise<readonly DemoPerson[]> {
  const answer = await fetch("/workbench/people").catch(() => null);
  return answer?.ok === true ? answer.json() : [];
}
