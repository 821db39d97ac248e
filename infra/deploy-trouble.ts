/** Something the administrator can put right; its message is all they see, no stack. */
export class DeployTrouble extends Error {
  override name = "DeployTrouble";
}
