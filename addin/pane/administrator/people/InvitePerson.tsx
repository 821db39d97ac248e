import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { Step } from "../../parts/Step.tsx";
import { useWords } from "../use-words.ts";
import { PersonForm } from "./PersonForm.tsx";
import { RoleFields } from "./RoleFields.tsx";
import { type TypedRole, wholeRole } from "./typed-role.ts";

const BLANK = { name: "", email: "", user: "" };

/** Mời: a name, an address and the first role; the invitation goes out by mail. */
export function InvitePerson({ onDone }: { readonly onDone: () => void }) {
  const { people: words } = useWords();
  const [typed, setTyped] = useState(BLANK);
  const [role, setRole] = useState<TypedRole>({ role: "reporter", unit: null });
  const whole = wholeRole(role);
  const [name, email] = [typed.name.trim(), typed.email.trim()];
  const user = typed.user.trim() === "" ? email : typed.user.trim();
  const isAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
  const isWhole = name !== "" && isAddress && whole !== null;
  return (
    <Step heading={words.invite}>
      <PersonForm
        user={user}
        change={isWhole ? { kind: "invite", name, email, roles: [whole] } : null}
        label={words.send}
        onDone={() => {
          setTyped(BLANK);
          onDone();
        }}
      >
        <Field label={words.name}>
          <Input value={typed.name} maxLength={300} onChange={(_, { value }) => setTyped({ ...typed, name: value })} />
        </Field>
        <Field
          label={words.email}
          {...(email !== "" && !isAddress
            ? { validationState: "warning" as const, validationMessage: words.emailWrong }
            : {})}
        >
          <Input
            type="email"
            value={typed.email}
            maxLength={254}
            onChange={(_, { value }) => setTyped({ ...typed, email: value })}
          />
        </Field>
        <RoleFields typed={role} onTyped={setRole} />
        <Field label={words.user} hint={words.userHint}>
          <Input
            value={typed.user}
            maxLength={128}
            placeholder={email}
            onChange={(_, { value }) => setTyped({ ...typed, user: value })}
          />
        </Field>
      </PersonForm>
    </Step>
  );
}
