import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Node, SyntaxKind } from "typescript/unstable/ast";
import { isPropertyAccessExpression } from "typescript/unstable/ast/is";
import { API } from "typescript/unstable/sync";
import { ROOT } from "../source-files.ts";

/** Every member of Office.js' types that the add-in's one Office room names, as the compiler understands it: `Range.values`. */
export function usedOfficeMembers(): ReadonlySet<string> {
  const api = new API({ cwd: ROOT });
  try {
    const config = join(ROOT, "tsconfig.json");
    const project = api.updateSnapshot({ openProject: config }).getProject(config);
    if (project === undefined) throw new Error("the compiler does not open the project");
    const room = join(ROOT, "addin/excel");
    const names = readdirSync(room).flatMap((file) => {
      const source = project.program.getSourceFile(join(room, file));
      return source === undefined ? [] : namesIn(source);
    });
    const used = project.checker.getSymbolAtLocation(names).flatMap((symbol) => {
      const owner = symbol?.getParent();
      const isOffice = symbol?.declarations.some(({ path }) => path.includes("/office-js/")) ?? false;
      return symbol === undefined || owner === undefined || !isOffice ? [] : [`${owner.name}.${symbol.name}`];
    });
    return new Set(used);
  } finally {
    api.close();
  }
}

function namesIn(node: Node): Node[] {
  const found: Node[] = [];
  const visit = (each: Node): void => {
    if (each.kind === SyntaxKind.PropertyAccessExpression && isPropertyAccessExpression(each)) found.push(each.name);
    each.forEachChild(visit);
  };
  visit(node);
  return found;
}
