import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { WirePerson } from "../../../../shared/api-administration.ts";
import type { AssignedRole, PersonChange } from "../../../../shared/person/change.ts";
import { Hint } from "../../parts/Hint.tsx";
import { Step } from "../../parts/Step.tsx";
import { useWords } from "../use-words.ts";
import { PersonForm } from "./PersonForm.tsx";
import { PersonHistory } from "./PersonHistory.tsx";
import { RoleFields } from "./RoleFields.tsx";
import { type TypedRole, wholeRole } from "./typed-role.ts";

type Action = "give" | "take" | "again" | "email" | "name" | "disable" | "enable";

interface Props {
  readonly person: WirePerson;
  readonly about: string;
  readonly roleText: (role: AssignedRole) => string;
  readonly nameOf: (user: string) => string;
  readonly onChanged: () => void;
}

/** One person: what they may do, and the one thing to change about it now. */
export function PersonDetails({ person, about, roleText, nameOf, onChanged }: Props) {
  const { people: words } = useWords();
  const [action, setAction] = useState<Action>("give");
  const [role, setRole] = useState<TypedRole>({ role: "reporter", unit: null });
  const [taken, setTaken] = useState(0);
  const [text, setText] = useState("");
  const [made, setMade] = useState(0);
  const possible: readonly Action[] = [
    "give",
    ...(person.roles.length > 0 ? (["take"] as const) : []),
    "again",
    "email",
    "name",
    person.disabled ? "enable" : "disable",
  ];
  const current = possible.find((each) => each === action) ?? "give";
  const change = changeOf(current, { role: wholeRole(role), taken: person.roles[taken] ?? person.roles[0], text });
  return (
    <>
      <Step heading={person.name}>
        <Hint>{about}</Hint>
        <PersonForm
          user={person.user}
          change={change}
          label={words.run}
          onDone={() => {
            setText("");
            setMade(made + 1);
            onChanged();
          }}
        >
          <Field label={words.action}>
            <Select
              value={current}
              onChange={(_, { value }) => setAction(possible.find((each) => each === value) ?? "give")}
            >
              {possible.map((each) => (
                <option key={each} value={each}>
                  {words.actions[each]}
                </option>
              ))}
            </Select>
          </Field>
          {current === "give" && <RoleFields typed={role} onTyped={setRole} />}
          {current === "take" && (
            <Field label={words.role}>
              <Select value={String(taken)} onChange={(_, { value }) => setTaken(Number(value))}>
                {person.roles.map((each, index) => (
                  <option key={`${each.role} ${each.unit}`} value={String(index)}>
                    {roleText(each)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {(current === "email" || current === "name") && (
            <Field label={words[current]}>
              <Input value={text} maxLength={254} onChange={(_, { value }) => setText(value)} />
            </Field>
          )}
        </PersonForm>
      </Step>
      <PersonHistory key={made} user={person.user} nameOf={nameOf} />
    </>
  );
}

interface Typed {
  readonly role: AssignedRole | null;
  readonly taken: AssignedRole | undefined;
  readonly text: string;
}

/** Null while something is not filled in. */
function changeOf(action: Action, { role, taken, text }: Typed): PersonChange | null {
  switch (action) {
    case "give":
      return role === null ? null : { kind: "give-role", ...role };
    case "take":
      return taken === undefined ? null : { kind: "take-role", ...taken };
    case "again":
      return { kind: "invite-again" };
    case "email":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim()) ? { kind: "email", email: text.trim() } : null;
    case "name":
      return text.trim() === "" ? null : { kind: "name", name: text.trim() };
    default:
      return { kind: action };
  }
}
