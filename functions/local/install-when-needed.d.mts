/** Why `node_modules` does not stand for the lock file, or null when it does. */
export declare function reasonToInstall(folder: string): string | null;
