import { Button, type ButtonProps, Spinner } from "@fluentui/react-components";

interface Props {
  readonly label: string;
  readonly busyLabel: string;
  readonly busy: boolean;
  /** Something else is under way. */
  readonly disabled?: boolean;
  readonly appearance?: ButtonProps["appearance"];
  readonly size?: ButtonProps["size"];
  readonly onClick: () => void;
}

/** A button that says what it is doing; it keeps the focus while it works, and a second click does nothing. */
export function BusyButton({ label, busyLabel, busy, disabled = false, appearance, size = "medium", onClick }: Props) {
  return (
    <Button
      appearance={appearance ?? "secondary"}
      size={size}
      disabledFocusable={busy || disabled}
      aria-busy={busy}
      icon={busy ? <Spinner size="tiny" aria-hidden /> : null}
      onClick={onClick}
    >
      {busy ? busyLabel : label}
    </Button>
  );
}
