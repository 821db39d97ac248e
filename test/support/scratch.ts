import { existsSync } from "node:fs";
import { tmpdir } from "node:os";

/** Where tests write: in memory where the system has such a folder. A disk busy with other work holds up every acknowledged write, and a browser's storage with it. */
export const SCRATCH = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
