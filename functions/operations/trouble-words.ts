import { inspect } from "node:util";
import { ResourceNotFoundException } from "@aws-sdk/client-dynamodb";
import { IncompleteEnvironment } from "../config.ts";
import { NewerSchema } from "../store/schema.ts";
import { OperationTrouble } from "./backup-folder.ts";

/** What whoever runs a script can mend alone, in so many words; anything else with its stack, for the developers. */
export function troubleWords(error: unknown): string {
  if (error instanceof ResourceNotFoundException) {
    return "Không có bảng này. Hãy kiểm tra TABLE_NAME, AWS_REGION và DYNAMODB_ENDPOINT; bảng được tạo khi triển khai, hoặc khi npm run serve chạy lần đầu. / There is no such table.";
  }
  const isPlain =
    error instanceof OperationTrouble || error instanceof NewerSchema || error instanceof IncompleteEnvironment;
  return isPlain ? error.message : inspect(error);
}
