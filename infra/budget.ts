import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { Construct } from "constructs";

export interface BudgetProps {
  readonly name: string;
  readonly monthlyUsd: number;
  readonly emails: readonly string[];
}

/** Says by mail that the account costs more than it should: a loop, an attack or a forgotten test shows here first. */
export class SpendingLimit extends Construct {
  constructor(scope: Construct, id: string, { name, monthlyUsd, emails }: BudgetProps) {
    super(scope, id);
    const subscribers = emails.map((address) => ({ subscriptionType: "EMAIL", address }));
    const at = (notificationType: "ACTUAL" | "FORECASTED", threshold: number) => ({
      notification: { notificationType, threshold, thresholdType: "PERCENTAGE", comparisonOperator: "GREATER_THAN" },
      subscribers,
    });
    // Of the whole account: costs can be told apart by tags only after somebody has switched those on by hand.
    new CfnBudget(this, "Month", {
      budget: {
        budgetName: name,
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount: monthlyUsd, unit: "USD" },
      },
      notificationsWithSubscribers: [at("ACTUAL", 80), at("FORECASTED", 100)],
    });
  }
}
