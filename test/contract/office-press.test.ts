import { officePressContract } from "./office-press-contract.ts";

officePressContract("memory", 25);
