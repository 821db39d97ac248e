import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { signIn } from "../../actions/sign-in.ts";
import { isCoordinator } from "../../actions/work-target.ts";
import type { HeaderProps } from "./Header.tsx";
import { usePane } from "./pane-context.ts";
import { SUPPORT } from "./support.ts";

export function AccountMenu({ person, units, view, onView, onPerson, onSignOut, onTrouble }: HeaderProps) {
  const { deps, strings, language, setLanguage, openSupport } = usePane();
  const hasTwoViews = isCoordinator(person) && units.length > 0;
  const switchAccount = async (): Promise<void> => {
    const other = await signIn(deps, { otherAccount: true });
    if (other.ok) onPerson(other.value);
    else onTrouble(other.error);
  };
  return (
    <Menu
      checkedValues={{ view: [view] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        onView(checkedItems[0] === "coordinator" ? "coordinator" : "reporter")
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          {...{ [SUPPORT]: true }}
          aria-label={strings.account.menu(person.name)}
          icon={<Avatar size={28} name={person.name} color="brand" aria-hidden />}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{person.name}</MenuGroupHeader>
            {hasTwoViews && (
              <>
                <MenuItemRadio name="view" value="reporter">
                  {strings.account.reporterView}
                </MenuItemRadio>
                <MenuItemRadio name="view" value="coordinator">
                  {strings.account.coordinatorView}
                </MenuItemRadio>
                <MenuDivider />
              </>
            )}
            <MenuItem onClick={switchAccount}>{strings.account.switch}</MenuItem>
            <MenuItem onClick={onSignOut}>{strings.account.signOut}</MenuItem>
            <MenuItem onClick={() => setLanguage(language === "vi" ? "en" : "vi")}>{strings.otherLanguage}</MenuItem>
            <MenuItem onClick={openSupport}>{strings.diagnostics.heading}</MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
