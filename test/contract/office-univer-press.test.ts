import { officePressContract } from "./office-press-contract.ts";

/** The grid that `npm start` shows keeps what the document in memory keeps. */
officePressContract("univer", 8);
